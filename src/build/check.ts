import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import { type Project, shownPath } from "../host/project.ts";
import { Baseline, type BaselineEntry } from "./baseline.ts";
import { composeDocuments } from "./compose.ts";
import { LayerFiles } from "./layers.ts";
import type { SelectionRequest } from "./select.ts";
import { findCandidates, type Narrowing, narrow } from "./select-schools.ts";
import { Looked, staleEntries } from "./stale-entries.ts";
import { openWorkspace } from "./workspace.ts";

export interface CheckRequest extends SelectionRequest {
  readonly today: string;
  /** "ignored" shows known problems too. "applied" if not given. */
  readonly baseline?: "applied" | "ignored" | undefined;
}

/** What a check found, and how much it looked at. */
export interface CheckReport {
  /** The schools' files that were checked, as messages show them. */
  readonly schools: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why it is these schools, where only what a change touches was wanted. */
  readonly narrowing: Narrowing | undefined;
  /** How many known problems were passed over. */
  readonly silenced: number;
  /** Known problems of which this run can say nothing, as it did not look at all that they depend on. */
  readonly notLookedAt: readonly BaselineEntry[];
}

/** Checks every selected school as far as its finished documents, without writing any. */
export function checkSchools(project: Project, request: CheckRequest): CheckReport {
  const log = new DiagnosticLog();
  const opened = log.take(openWorkspace(project, request.today));
  const candidates = log.take(findCandidates(project, request));
  const known = opened?.baseline ?? new Baseline([]);
  if (!opened || !candidates) return nothingChecked(log.all, known.entries);

  const baseline = request.baseline === "ignored" ? new Baseline([]) : known;
  const workspace = { ...opened, baseline };
  const files = new LayerFiles(project, workspace.validator);
  const { schools, defaults, clashes, narrowing } = narrow(candidates, workspace, files);
  for (const path of defaults) log.add(...files.defaults(path).problems);
  log.add(...clashes.values());
  const looked = new Looked({
    everySchool: request.paths.length === 0 && !narrowing && !request.shard,
  });
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
    narrowing,
    silenced: baseline.silenced,
    notLookedAt,
  };
}

function nothingChecked(
  diagnostics: readonly Diagnostic[],
  notLookedAt: readonly BaselineEntry[],
): CheckReport {
  return { schools: [], diagnostics, narrowing: undefined, silenced: 0, notLookedAt };
}
