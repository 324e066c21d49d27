import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { type Project, type SchoolFile, schoolFileAt } from "../host/project.ts";
import { outputClashes } from "./outputs.ts";
import { type SelectionRequest, selectFiles } from "./select.ts";
import { schoolsOfShard } from "./shard.ts";

/** The schools that a run was asked for, before it is known which of them a change touches. */
export interface SelectedSchools {
  /** Those of the run's shard; all where there are no shards. */
  readonly schools: readonly SchoolFile[];
  /** Those of every shard. */
  readonly ofAllShards: readonly SchoolFile[];
  readonly defaults: readonly string[];
  /** Schools that would overwrite another's policies, of whatever shard, by the path of their file. */
  readonly clashes: ReadonlyMap<string, Diagnostic>;
}

/** Finds the schools that paths, folders and globs name, and of these the run's own shard. */
export function selectSchools(
  project: Project,
  { paths, shard }: SelectionRequest,
): Outcome<SelectedSchools> {
  const log = new DiagnosticLog();
  const selection = log.take(selectFiles(project, paths));
  if (!selection) return log.outcome<SelectedSchools>(undefined);
  const ofAllShards = selection.schools.map((path) => schoolFileAt(project, path));
  const schools = shard ? schoolsOfShard(ofAllShards, shard) : ofAllShards;
  const clashes = clashesOf(schools, outputClashes(project, ofAllShards));
  return log.outcome({ schools, ofAllShards, defaults: selection.defaults, clashes });
}

/** The clashes of some schools among those of all. */
export function clashesOf(
  schools: readonly SchoolFile[],
  clashes: ReadonlyMap<string, Diagnostic>,
): ReadonlyMap<string, Diagnostic> {
  return new Map(
    schools.flatMap(({ path }) => {
      const clash = clashes.get(path);
      return clash ? [[path, clash]] : [];
    }),
  );
}
