import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { changedFiles } from "../host/changed-files.ts";
import type { Project, SchoolFile } from "../host/project.ts";
import type { LayerFiles } from "./layers.ts";
import type { SelectionRequest } from "./select.ts";
import { clashesOf, type SelectedSchools, selectSchools } from "./selected-schools.ts";
import { type Change, type Touched, touchedBy } from "./touched.ts";
import { UsedFilesFinder } from "./used-files.ts";
import type { Workspace } from "./workspace.ts";

/** What a run was asked for, before it is known what a change touches. */
export interface Candidates extends SelectedSchools {
  readonly change: Change | undefined;
}

/** The schools that a run looks at. */
export interface SchoolSelection extends SelectedSchools {
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
export function findCandidates(project: Project, request: SelectionRequest): Outcome<Candidates> {
  const since = request.changedSince;
  const log = new DiagnosticLog();
  const selection = log.take(selectSchools(project, request));
  const files = since === undefined ? undefined : log.take(changedFiles(project.root, since));
  const change = since === undefined || !files ? undefined : { since, files };
  return log.outcome<Candidates>(selection && { ...selection, change });
}

/** The schools to look at: all that were asked for, or those that the change touches. */
export function narrow(
  { change, ...selected }: Candidates,
  { project, validator }: Workspace,
  files: LayerFiles,
): SchoolSelection {
  if (!change) return { ...selected, narrowing: undefined };
  const { schools, ofAllShards, defaults, clashes } = selected;
  const finder = new UsedFilesFinder(project, files, validator.defaults);
  const usedBy = (school: SchoolFile) => finder.of(school);
  const touched = touchedBy(change, schools, { project, usedBy });
  return {
    schools: touched.schools,
    ofAllShards,
    defaults: defaults.filter((path) => change.files.has(path)),
    clashes: clashesOf(touched.schools, clashes),
    narrowing: { ...touched, since: change.since, candidates: schools.length },
  };
}
