import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import type { Project } from "../host/project.ts";
import type { BuildRequest } from "./build-request.ts";
import { LayerFiles } from "./layers.ts";
import { findCandidates, type Narrowing, narrow, type SchoolSelection } from "./select-schools.ts";
import { openWorkspace } from "./workspace.ts";

/** The schools that a change touches, of those that were asked for. */
export function selectChanged(
  project: Project,
  request: BuildRequest,
  onNarrowed: ((narrowing: Narrowing) => void) | undefined,
): Outcome<SchoolSelection> {
  const log = new DiagnosticLog();
  const workspace = log.take(openWorkspace(project, request.today, request.audience));
  const candidates = log.take(findCandidates(project, request));
  if (!workspace || !candidates) return log.outcome<SchoolSelection>(undefined);
  const selection = narrow(candidates, workspace, new LayerFiles(project, workspace.validator));
  if (selection.narrowing) onNarrowed?.(selection.narrowing);
  return log.outcome(selection);
}
