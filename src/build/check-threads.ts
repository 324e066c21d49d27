import { builtInSource } from "../config/defaults.ts";
import type { Diagnostic, RelatedPlace } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";
import type { SchoolFile } from "../host/project.ts";
import { cores } from "../host/workers/cores.ts";
import { othersTurn } from "../host/workers/others-turn.ts";
import { programThread, type ThreadStart } from "../host/workers/program-thread.ts";
import { WorkerPool } from "../host/workers/worker-pool.ts";
import type { SchoolFindings, SchoolsToCheck } from "./school-findings.ts";

/** Below so many schools, starting a second thread takes longer than it saves. */
const fewestForThreads = 40;

/** Schools that a thread takes at a time: enough to be busy, few enough for all to end together. */
const batchSize = 10;

/** Each takes 100 MB or so, and half a second to begin. */
const mostThreads = 8;

/** Composing makes much that is soon forgotten: with room for it, less time goes into clearing up. */
const limits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 32 };

type Findings = readonly SchoolFindings[];

/**
 * What is found in many schools, looked for in as many threads as there are cores, up to eight. This one takes part: it
 * has read what comes before any school. Undefined where that is not worth it, and where Proviso runs from its source,
 * which a thread cannot load.
 */
export function findingsFromThreads(
  task: SchoolsToCheck,
  findHere: (schools: readonly SchoolFile[]) => Findings,
): Promise<Findings> | undefined {
  const { length } = task.schools;
  const size = Math.min(cores(), mostThreads, Math.ceil(length / batchSize));
  const start = programThread("check");
  if (!start || size < 2 || length < fewestForThreads) return undefined;
  return inThreads(start, task, size - 1, findHere);
}

async function inThreads(
  start: ThreadStart,
  { schools, ...shared }: SchoolsToCheck,
  others: number,
  findHere: (schools: readonly SchoolFile[]) => Findings,
): Promise<Findings> {
  const pool = new WorkerPool<SchoolsToCheck, Findings>({ start, size: others, limits });
  const batches = batchesOf(schools);
  const found: Findings[] = [];
  const waiting = batches.entries();
  let isOver = false;
  const takePart = async (find: (batch: readonly SchoolFile[]) => Promise<Findings>) => {
    for (const [index, batch] of waiting) {
      // Where one thread has failed, the others need not go on.
      if (isOver) return;
      found[index] = await find(batch);
    }
  };
  const findBeside = async (batch: readonly SchoolFile[]) =>
    (await pool.run({ ...shared, schools: batch })).map((each) => ({
      ...each,
      diagnostics: each.diagnostics.map(asOurs),
    }));
  // Between its batches this thread hears what the others have found.
  const findInTurn = async (batch: readonly SchoolFile[]) => {
    await othersTurn();
    return findHere(batch);
  };
  try {
    const beside = Array.from({ length: others }, () => takePart(findBeside));
    await Promise.all([...beside, takePart(findInTurn)]);
    return found.flat();
  } finally {
    isOver = true;
    await pool.close();
  }
}

function batchesOf(schools: readonly SchoolFile[]): readonly (readonly SchoolFile[])[] {
  const count = Math.ceil(schools.length / batchSize);
  return Array.from({ length: count }, (_, n) => schools.slice(n * batchSize, (n + 1) * batchSize));
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
