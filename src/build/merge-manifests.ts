import { basename, dirname, join, resolve } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { isThere } from "../host/finished-files.ts";
import { lockFolder } from "../host/folder-lock.ts";
import { isFolder } from "../host/is-folder.ts";
import { removeUnfinishedFiles } from "../host/leftovers.ts";
import { linkedOutput } from "../host/output-place.ts";
import { type Project, shownPath } from "../host/project.ts";
import { CurrentEntries } from "./current-entries.ts";
import { type FoundManifest, type JoinedSchool, joinManifests } from "./join-manifests.ts";
import { lockedFolder } from "./locked-folder.ts";
import { manifestName } from "./manifest.ts";
import { readManifest, writeManifest } from "./manifest-file.ts";
import { ManifestKeeper } from "./manifest-keeper.ts";
import { SchoolMover } from "./school-mover.ts";

/** What is to be merged, and where. */
export interface MergeRequest {
  /** Folders with a manifest, or manifests; the files of each are beside it. */
  readonly paths: readonly string[];
  /** Folder for the policies, relative to the project. */
  readonly out: string;
}

export interface MergeReport {
  /** How many manifests were read. */
  readonly manifests: number;
  /** How many schools, and files of theirs, the folder now has of them. */
  readonly schools: number;
  readonly files: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Joins what several runs have made into one folder with one manifest. Each file is held against its SHA-256 on the way. A
 * school with a file that is not as it is listed is left out, and does not stop the others. What the folder has of other
 * schools stays.
 */
export async function mergeManifests(
  project: Project,
  { paths, out: outName }: MergeRequest,
): Promise<MergeReport> {
  const log = new DiagnosticLog();
  const found = paths.flatMap((path) => log.take(findManifest(project, path)) ?? []);
  const current = new CurrentEntries(project);
  const joined = joinManifests(found, (id, entry) => current.has(id, entry));
  log.add(...joined.diagnostics);
  const out = resolve(project.root, outName);
  const merged = { manifests: found.length, schools: 0, files: 0 };
  const refusal = linkedOutput(project, out);
  if (refusal) return { ...merged, diagnostics: [...log.all, refusal] };
  if (joined.schools.length === 0) return { ...merged, diagnostics: log.all };
  const lock = await lockFolder(out);
  if (lock.state === "locked")
    return { ...merged, diagnostics: [...log.all, lockedFolder(project, out, lock.by)] };
  try {
    if (lock.state === "held" && lock.tookOver) removeUnfinishedFiles(out);
    const { schools, files } = await moveIn(joined.schools, { project, out, log });
    return { ...merged, schools, files, diagnostics: log.all };
  } finally {
    if (lock.state === "held") lock.release();
  }
}

function findManifest(project: Project, name: string): Outcome<FoundManifest> {
  const path = resolve(project.root, name);
  const file = isFolder(path) ? join(path, manifestName) : path;
  const shownAs = shownPath(project, file);
  if (!isThere(file)) {
    const problem = diagnose("file/not-found", `There is no ${shownAs}.`, {
      hint: "Name the folders that the shards were built to, as their --out named them.",
    });
    return { diagnostics: [problem] };
  }
  const folder = dirname(file);
  const { value, diagnostics } = readManifest({ out: folder, name: basename(file), shownAs });
  return { ...(value && { value: { manifest: value, folder, shownAs } }), diagnostics };
}

/** Before files of listed schools may change these leave the manifest, and come back when all of theirs are there. */
async function moveIn(
  schools: readonly JoinedSchool[],
  {
    project,
    out,
    log,
  }: { readonly project: Project; readonly out: string; readonly log: DiagnosticLog },
): Promise<{ readonly schools: number; readonly files: number }> {
  const place = { out, shownAs: shownPath(project, join(out, manifestName)) };
  const before = log.take(readManifest(place));
  if (!before) return { schools: 0, files: 0 };
  const keeper = new ManifestKeeper(before, (next) => writeManifest(place, next));
  keeper.takeOut(schools.map(({ id }) => id));
  const problems = await keeper.save();
  log.add(...problems);
  if (problems.length > 0) return { schools: 0, files: 0 };
  const mover = new SchoolMover(project, out);
  const counts = { schools: 0, files: 0 };
  for (const school of schools) {
    const moved = log.take(await mover.move(school));
    if (moved === undefined) continue;
    keeper.putBack(school.id, school.entry);
    counts.schools += 1;
    counts.files += moved;
  }
  log.add(...(await keeper.save()));
  return counts;
}
