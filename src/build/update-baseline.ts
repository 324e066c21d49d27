import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Project } from "../host/project.ts";
import { KeyFinder } from "../yaml/key-finder.ts";
import { knownProblem } from "./baseline.ts";
import { writeBaseline } from "./baseline-file.ts";
import { type CheckReport, type CheckRequest, checkSchoolsInThreads } from "./check.ts";

/**
 * Puts what a check finds on the list of known problems, and reports the rest: what may not be passed over. Entries of
 * which the run can say nothing stay.
 */
export async function updateBaseline(
  project: Project,
  request: Omit<CheckRequest, "baseline">,
): Promise<CheckReport> {
  const report = await checkSchoolsInThreads(project, { ...request, baseline: "ignored" });
  const keys = new KeyFinder();
  const known = report.diagnostics.flatMap((diagnostic) => knownProblem(diagnostic, keys) ?? []);
  const left = report.diagnostics.filter((diagnostic) => !knownProblem(diagnostic, keys));
  const problems = [...known, ...report.notLookedAt];
  // Without a school, something else is wrong, and the list may be what cannot be read.
  const nothing = report.schools.length === 0;
  const failed: readonly Diagnostic[] = nothing ? [] : await writeBaseline(project, problems);
  const silenced = new Set(known.map(({ fingerprint }) => fingerprint)).size;
  return { ...report, diagnostics: [...left, ...failed], silenced };
}
