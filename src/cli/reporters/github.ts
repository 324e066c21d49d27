import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type FileProblems, foldToLimit } from "./fold-files.ts";
import { inert, inertLine } from "./inert.ts";
import { type ProblemReport, placeOf } from "./problem-report.ts";
import { plural } from "./words.ts";

/** GitHub shows as many annotations of each severity for a step, and drops the rest without a word. */
const annotationsShown = 10;

/**
 * Problems as commands to GitHub's runner, which shows them beside the lines. Where there are more than it shows, the
 * problems of a file become one annotation, so that no school is hidden by another's. Errors come first.
 */
export function githubReport({ diagnostics }: ProblemReport): string {
  const annotations = (["error", "warning"] as const).flatMap((severity) =>
    annotate(
      severity,
      diagnostics.filter((diagnostic) => diagnostic.severity === severity),
    ),
  );
  return annotations.map((line) => `${line}\n`).join("");
}

function annotate(severity: Diagnostic["severity"], diagnostics: readonly Diagnostic[]) {
  const { groups, rest } = foldToLimit(diagnostics, annotationsShown);
  const lines = groups.map((group) => annotation(severity, group));
  return rest.length === 0 ? lines : [...lines, annotationOfRest(severity, rest)];
}

function annotation(severity: Diagnostic["severity"], { file, problems }: FileProblems): string {
  const [first] = problems;
  if (problems.length > 1 || first === undefined) {
    const title = plural(problems.length, severity);
    return command(severity, { title, ...atStart(file, problems) }, problems.map(line).join("\n"));
  }
  const place = placeOf(first);
  const { code, message, hint } = first;
  const text = [inertLine(message), ...(hint ? [inert(hint)] : []), `More: proviso why ${code}`];
  // The runner takes columns only for a place within one line.
  const columns =
    place?.line === place?.endLine ? { col: place?.column, endColumn: place?.endColumn } : {};
  const properties = { file: place?.file, line: place?.line, endLine: place?.endLine, ...columns };
  return command(severity, { title: code, ...properties }, text.join("\n"));
}

function annotationOfRest(severity: Diagnostic["severity"], rest: readonly FileProblems[]): string {
  const title = `${plural(rest.length, "more file")} with ${severity}s`;
  const files = rest.map(
    ({ file, problems }) => `${inertLine(file) || "no file"}: ${plural(problems.length, severity)}`,
  );
  return command(severity, { title }, files.join("\n"));
}

function atStart(file: string, problems: readonly Diagnostic[]) {
  const line = Math.min(...problems.map((problem) => placeOf(problem)?.line ?? 1));
  return file === "" ? {} : { file, line };
}

function line(problem: Diagnostic): string {
  const place = placeOf(problem);
  const where = place ? `line ${place.line}: ` : "";
  return `${where}${inertLine(problem.message)} [${problem.code}]`;
}

type Properties = Readonly<Record<string, string | number | undefined>>;

function command(name: string, properties: Properties, message: string): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}=${escapeProperty(inertLine(String(value)))}`,
  );
  return `::${name} ${written.join(",")}::${escapeMessage(message)}`;
}

/** The runner's own escapes: it decodes these three. */
function escapeMessage(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
