import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import { type Project, type SchoolFile, shownPath } from "../host/project.ts";
import { Baseline, type BaselineEntry } from "./baseline.ts";
import { findingsFromThreads } from "./check-threads.ts";
import { LayerFiles } from "./layers.ts";
import { findingsIn, type SchoolFindings } from "./school-findings.ts";
import type { SelectionRequest } from "./select.ts";
import { findCandidates, type Narrowing, narrow } from "./select-schools.ts";
import { Looked, staleEntries } from "./stale-entries.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

export interface CheckRequest extends SelectionRequest {
  readonly today: string;
  /** "ignored" shows known problems too. "applied" if not given. */
  readonly baseline?: "applied" | "ignored" | undefined;
  /** Schools in which nothing would be found, by their paths: they count as checked without being looked at. */
  readonly known?: ReadonlySet<string> | undefined;
  /** Told what was found in each school that was looked at. */
  readonly onFound?: ((school: SchoolFile, findings: SchoolFindings) => void) | undefined;
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
  const begun = begin(project, request);
  if ("schools" in begun) return begun;
  return conclude(begun, findingsIn(begun.workspace, begun.files, begun.toLookAt));
}

/** The same, with other threads where there are schools enough. */
export async function checkSchoolsInThreads(
  project: Project,
  request: CheckRequest,
): Promise<CheckReport> {
  const begun = begin(project, request);
  if ("schools" in begun) return begun;
  const { workspace, files, toLookAt: schools } = begun;
  const findHere = (some: readonly SchoolFile[]) => findingsIn(workspace, files, some);
  const task = { project, today: request.today, schools };
  return conclude(begun, (await findingsFromThreads(task, findHere)) ?? findHere(schools));
}

/** What is known before any school is looked at. */
interface BegunCheck {
  readonly request: CheckRequest;
  readonly workspace: Workspace;
  readonly files: LayerFiles;
  readonly selection: ReturnType<typeof narrow>;
  /** The schools of the selection of which it is not known that they have no problem. */
  readonly toLookAt: readonly SchoolFile[];
  readonly log: DiagnosticLog;
}

function begin(project: Project, request: CheckRequest): BegunCheck | CheckReport {
  const log = new DiagnosticLog();
  const workspace = log.take(openWorkspace(project, request.today));
  const candidates = log.take(findCandidates(project, request));
  if (!workspace || !candidates) return nothingChecked(log.all, workspace?.baseline.entries ?? []);
  const files = new LayerFiles(project, workspace.validator);
  const selection = narrow(candidates, workspace, files);
  for (const path of selection.defaults) log.add(...files.defaults(path).problems);
  log.add(...selection.clashes.values());
  const toLookAt = selection.schools.filter(({ path }) => !request.known?.has(path));
  return { request, workspace, files, selection, toLookAt, log };
}

/** The report: known problems are passed over here. */
function conclude(
  { request, workspace, selection, toLookAt, log }: BegunCheck,
  findings: readonly SchoolFindings[],
): CheckReport {
  const { project, baseline: known } = workspace;
  const { schools, narrowing } = selection;
  const baseline = request.baseline === "ignored" ? new Baseline([]) : known;
  const looked = new Looked({
    everySchool: request.paths.length === 0 && !narrowing && !request.shard,
  });
  for (const { path } of schools)
    if (request.known?.has(path)) looked.at(shownPath(project, path), []);
  for (const [index, school] of toLookAt.entries()) {
    const found = findings[index];
    if (!found) throw new Error(`Nothing came back of ${school.path}.`);
    request.onFound?.(school, found);
    const diagnostics = baseline.unknown(found.diagnostics);
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
