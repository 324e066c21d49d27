import { builtInSource } from "../config/defaults.ts";
import type { Diagnostic, RelatedPlace } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";
import { cores } from "../host/workers/cores.ts";
import { WorkerPool } from "../host/workers/worker-pool.ts";
import type { SchoolFindings, SchoolsToCheck } from "./school-findings.ts";

/** Below so many schools, starting a second thread takes longer than it saves. */
const fewestForThreads = 40;

/** Schools that a thread is given at a time: enough to be busy, few enough for all to end together. */
const batchSize = 20;

/** Each takes 100 MB or so, and half a second to begin. */
const mostThreads = 8;

/** Composing makes much that is soon forgotten: with room for it, less time goes into clearing up. */
const limits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 32 };

/**
 * What is found in many schools, looked for in as many threads as there are cores, up to eight. Undefined where that is
 * not worth it, and where Proviso runs from its source, which a thread cannot load.
 */
export function findingsFromThreads(
  task: SchoolsToCheck,
): Promise<readonly SchoolFindings[]> | undefined {
  const { length } = task.schools;
  const size = Math.min(cores(), mostThreads, Math.ceil(length / batchSize));
  const isSource = import.meta.url.endsWith(".ts");
  return isSource || size < 2 || length < fewestForThreads ? undefined : inThreads(task, size);
}

async function inThreads(
  { schools, ...shared }: SchoolsToCheck,
  size: number,
): Promise<readonly SchoolFindings[]> {
  const entry = new URL("../threads/check.js", import.meta.url);
  const pool = new WorkerPool<SchoolsToCheck, readonly SchoolFindings[]>({ entry, size, limits });
  try {
    const starts = Array.from(
      { length: Math.ceil(schools.length / batchSize) },
      (_, n) => n * batchSize,
    );
    const batches = await Promise.all(
      starts.map((start) =>
        pool.run({ ...shared, schools: schools.slice(start, start + batchSize) }),
      ),
    );
    return batches
      .flat()
      .map((found) => ({ ...found, diagnostics: found.diagnostics.map(asOurs) }));
  } finally {
    await pool.close();
  }
}

/** A problem from another thread. What tells our own defaults from files is one object, which came as a copy. */
function asOurs({ location, related, ...problem }: Diagnostic): Diagnostic {
  return {
    ...problem,
    ...(location && { location: placeHere(location) }),
    ...(related && { related: related.map(relatedHere) }),
  };
}

function relatedHere({ message, location }: RelatedPlace): RelatedPlace {
  return { message, location: placeHere(location) };
}

function placeHere(location: Location): Location {
  return location.source.path === builtInSource.path
    ? { ...location, source: builtInSource }
    : location;
}
