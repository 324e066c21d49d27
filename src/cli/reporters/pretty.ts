import type { ChalkInstance } from "chalk";
import { builtInSource } from "../../config/defaults.ts";
import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import type { Diagnostic, RelatedPlace } from "../../diagnostics/diagnostic.ts";
import { codeFrame } from "./code-frame.ts";
import { foldSimilar, type ShownProblem } from "./fold-similar.ts";
import { inert, inertLine } from "./inert.ts";
import { byFile, placeOf } from "./problem-report.ts";
import { plural } from "./words.ts";

/** Problems for people: place, code frame, what to do, and once for each code where it is explained. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  chalk: ChalkInstance,
): string {
  const explained = new Set<DiagnosticCode>();
  const shown = foldSimilar(diagnostics).map(({ problem, alike }) => {
    const isNew = !explained.has(problem.code);
    explained.add(problem.code);
    const lines = [
      ...problemLines(problem, chalk),
      ...(isNew ? [`  ${chalk.dim(`more: proviso why ${problem.code}`)}`] : []),
      ...alikeLines(alike, chalk),
    ];
    return `${lines.join("\n")}\n`;
  });
  return shown.join("\n");
}

function problemLines(
  { code, severity, message, hint, location, related = [] }: Diagnostic,
  chalk: ChalkInstance,
): readonly string[] {
  const paint = severity === "error" ? chalk.red : chalk.yellow;
  return [
    `${paint.bold(`${severity}[${code}]`)} ${chalk.bold(inertLine(message))}`,
    ...(location ? codeFrame(location, { paint, chalk }) : []),
    ...related.flatMap((place) => relatedLines(place, chalk)),
    ...(hint ? [`  ${chalk.cyan("hint:")} ${inert(hint).replaceAll("\n", "\n        ")}`] : []),
  ];
}

function relatedLines({ message, location }: RelatedPlace, chalk: ChalkInstance) {
  return [
    `  ${chalk.blue("note:")} ${inertLine(message)}`,
    ...(location.source === builtInSource
      ? [`  --> ${location.source.path}`]
      : codeFrame(location, { paint: chalk.blue, chalk })),
  ];
}

/** How many of the files with problems of one kind are named. */
const filesNamed = 3;

function alikeLines(alike: ShownProblem["alike"], chalk: ChalkInstance): readonly string[] {
  if (alike.length === 0) return [];
  const files = Array.from(byFile(alike), ([file, problems]) => {
    const lines = problems.flatMap((problem) => placeOf(problem)?.line ?? []);
    return `${inertLine(file)}:${lines.slice(0, filesNamed).join(",")}${lines.length > filesNamed ? ",…" : ""}`;
  }).filter((file) => file !== ":");
  const named = files.slice(0, filesNamed).join(", ");
  const left = files.length - filesNamed;
  const where =
    named === "" ? "" : ` in ${named}${left > 0 ? ` and ${plural(left, "more file")}` : ""}`;
  return [`  ${chalk.bold(`and ${alike.length} more like this${where}`)}`];
}
