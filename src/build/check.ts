import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import { type Project, schoolFileAt, shownPath } from "../host/project.ts";
import { Baseline, type BaselineEntry } from "./baseline.ts";
import { composeDocuments } from "./compose.ts";
import { LayerFiles } from "./layers.ts";
import { outputClashes } from "./outputs.ts";
import { selectFiles } from "./select.ts";
import { Looked, staleEntries } from "./stale-entries.ts";
import { openWorkspace } from "./workspace.ts";

export interface CheckRequest {
  readonly paths: readonly string[];
  readonly today: string;
  /** "ignored" shows known problems too. "applied" if not given. */
  readonly baseline?: "applied" | "ignored" | undefined;
}

/** What a check found, and how much it looked at. */
export interface CheckReport {
  /** The schools' files that were checked, as messages show them. */
  readonly schools: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** How many known problems were passed over. */
  readonly silenced: number;
  /** Known problems of which this run can say nothing, as it did not look at all that they depend on. */
  readonly notLookedAt: readonly BaselineEntry[];
}

/** Checks every selected school as far as its finished documents, without writing any. */
export function checkSchools(project: Project, request: CheckRequest): CheckReport {
  const { paths, today } = request;
  const log = new DiagnosticLog();
  const opened = log.take(openWorkspace(project, today));
  const selection = log.take(selectFiles(project, paths));
  const known = opened?.baseline ?? new Baseline([]);
  if (!opened || !selection)
    return { schools: [], diagnostics: log.all, silenced: 0, notLookedAt: known.entries };

  const baseline = request.baseline === "ignored" ? new Baseline([]) : known;
  const workspace = { ...opened, baseline };
  const files = new LayerFiles(project, workspace.validator);
  for (const path of selection.defaults) log.add(...files.defaults(path).problems);
  const schools = selection.schools.map((path) => schoolFileAt(project, path));
  log.add(...outputClashes(project, schools).values());
  const looked = new Looked({ everySchool: paths.length === 0 });
  for (const school of schools) {
    const { diagnostics } = composeDocuments(workspace, files, school);
    log.add(...diagnostics);
    looked.at(shownPath(project, school.path), diagnostics);
  }
  log.add(...staleEntries(baseline.unmet, looked));
  const notLookedAt = known.entries.filter(({ file }) => !looked.through(file));
  return {
    schools: schools.map(({ path }) => shownPath(project, path)),
    diagnostics: log.all,
    silenced: baseline.silenced,
    notLookedAt,
  };
}
