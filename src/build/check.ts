import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import { type Project, schoolFileAt, shownPath } from "../host/project.ts";
import { composeDocuments } from "./compose.ts";
import { LayerFiles } from "./layers.ts";
import { outputClashes } from "./outputs.ts";
import { selectFiles } from "./select.ts";
import { openWorkspace } from "./workspace.ts";

/** What a check found, and how much it looked at. */
export interface CheckReport {
  /** The schools' files that were checked, as messages show them. */
  readonly schools: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks every selected school as far as its finished documents, without writing any. */
export function checkSchools(
  project: Project,
  { paths, today }: { readonly paths: readonly string[]; readonly today: string },
): CheckReport {
  const log = new DiagnosticLog();
  const workspace = log.take(openWorkspace(project, today));
  const selection = log.take(selectFiles(project, paths));
  if (!workspace || !selection) return { schools: [], diagnostics: log.all };

  const files = new LayerFiles(project, workspace.validator);
  for (const path of selection.defaults) log.add(...files.defaults(path).problems);
  const schools = selection.schools.map((path) => schoolFileAt(project, path));
  log.add(...outputClashes(project, schools).values());
  for (const school of schools) log.take(composeDocuments(workspace, files, school));
  return {
    schools: schools.map(({ path }) => shownPath(project, path)),
    diagnostics: log.all,
  };
}
