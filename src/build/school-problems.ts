import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Project, SchoolFile } from "../host/project.ts";
import { Baseline } from "./baseline.ts";
import { composeDocuments } from "./compose.ts";
import type { LayerFiles } from "./layers.ts";
import type { Workspace } from "./workspace.ts";

/** What is wrong with some schools, each by itself: known problems are among them. In the order of the schools. */
export type SchoolProblems = readonly (readonly Diagnostic[])[];

export interface SchoolsToCheck {
  readonly project: Project;
  readonly today: string;
  readonly schools: readonly SchoolFile[];
}

/** Composes schools' documents and gives what was wrong with them. */
export function problemsOf(
  workspace: Workspace,
  files: LayerFiles,
  schools: readonly SchoolFile[],
): SchoolProblems {
  const all = { ...workspace, baseline: new Baseline([]) };
  return schools.map((school) => composeDocuments(all, files, school).diagnostics);
}
