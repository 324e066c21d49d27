import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { changedFiles } from "../host/changed-files.ts";
import { type Project, type SchoolFile, schoolFileAt } from "../host/project.ts";
import type { LayerFiles } from "./layers.ts";
import { outputClashes } from "./outputs.ts";
import { type SelectionRequest, selectFiles } from "./select.ts";
import { type Change, type Touched, touchedBy } from "./touched.ts";
import { UsedFilesFinder } from "./used-files.ts";
import type { Workspace } from "./workspace.ts";

/** What a run was asked for, before it is known what a change touches. */
export interface Candidates {
  readonly schools: readonly SchoolFile[];
  readonly defaults: readonly string[];
  readonly change: Change | undefined;
}

/** The schools that a run looks at. */
export interface SchoolSelection {
  readonly schools: readonly SchoolFile[];
  readonly defaults: readonly string[];
  /** Schools that would overwrite another's policies, by the path of their file. */
  readonly clashes: ReadonlyMap<string, Diagnostic>;
  /** Why it is these schools, where only what a change touches is wanted. */
  readonly narrowing: Narrowing | undefined;
}

/** How a change narrowed a selection. */
export interface Narrowing extends Touched {
  readonly since: string;
  /** How many schools there were to choose from. */
  readonly candidates: number;
}

/** Finds the schools that were asked for, and what has changed where that matters. */
export function findCandidates(
  project: Project,
  { paths, changedSince: since }: SelectionRequest,
): Outcome<Candidates> {
  const log = new DiagnosticLog();
  const selection = log.take(selectFiles(project, paths));
  const files = since === undefined ? undefined : log.take(changedFiles(project.root, since));
  const change = since === undefined || !files ? undefined : { since, files };
  const schools = selection?.schools.map((path) => schoolFileAt(project, path)) ?? [];
  return log.outcome({ schools, defaults: selection?.defaults ?? [], change });
}

/** The schools to look at: all that were asked for, or those that the change touches. */
export function narrow(
  { schools, defaults, change }: Candidates,
  { project, validator }: Workspace,
  files: LayerFiles,
): SchoolSelection {
  const clashes = outputClashes(project, schools);
  if (!change) return { schools, defaults, clashes, narrowing: undefined };
  const finder = new UsedFilesFinder(project, files, validator.defaults);
  const usedBy = (school: SchoolFile) => finder.of(school);
  const touched = touchedBy(change, schools, { project, usedBy });
  return {
    schools: touched.schools,
    defaults: defaults.filter((path) => change.files.has(path)),
    clashes: new Map(
      touched.schools.flatMap(({ path }) => {
        const clash = clashes.get(path);
        return clash ? [[path, clash]] : [];
      }),
    ),
    narrowing: { ...touched, since: change.since, candidates: schools.length },
  };
}
