import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { inertJson } from "./inert.ts";
import type { JsonReport, ProblemData } from "./json.ts";
import type { FoundReport } from "./read-report.ts";
import { wrongShards } from "./wrong-shards.ts";

/** Several reports as one. */
export interface JoinedReport {
  readonly summary: JsonReport["summary"];
  /** In the form of the reporter `json`. */
  readonly text: string;
  /** What keeps it from being the report of all shards. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Joins reports. What several of them tell, such as a layer's mistake, is one problem. */
export function joinReports(found: readonly FoundReport[]): JoinedReport {
  const inOrder = found.toSorted(
    (a, b) => (a.report.shard?.index ?? 0) - (b.report.shard?.index ?? 0),
  );
  const problems = withoutRepetition(inOrder.flatMap(({ report }) => report.diagnostics));
  const count = (severity: string) =>
    problems.filter((problem) => problem.severity === severity).length;
  const summary = {
    schools: found.reduce((sum, { report }) => sum + report.summary.schools, 0),
    files: new Set(problems.flatMap(({ file }) => file ?? [])).size,
    errors: count("error"),
    warnings: count("warning"),
  };
  const text = inertJson({ version: 1, diagnostics: problems, summary });
  return { summary, text, diagnostics: wrongShards(found) };
}

/** As in one report: each problem once, as an error where it is one anywhere, by file and place. */
function withoutRepetition(problems: readonly ProblemData[]): readonly ProblemData[] {
  const unique = new Map<string, ProblemData>();
  for (const problem of problems) {
    const { code, message, file, line, column, endLine, endColumn } = problem;
    const key = JSON.stringify([code, message, file, line, column, endLine, endColumn]);
    if (unique.get(key)?.severity !== "error") unique.set(key, problem);
  }
  return Array.from(unique.values()).toSorted(byPlace);
}

function byPlace(a: ProblemData, b: ProblemData): number {
  const [fileA, fileB] = [a.file ?? "", b.file ?? ""];
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
