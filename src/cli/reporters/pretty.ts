import type { ChalkInstance } from "chalk";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Location, positionAt } from "../../diagnostics/source.ts";

/** Problems for people: place, code frame, what to do. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  chalk: ChalkInstance,
): string {
  return diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic, chalk)}\n`).join("\n");
}

function formatDiagnostic(
  { code, severity, message, hint, location, related }: Diagnostic,
  chalk: ChalkInstance,
) {
  const paint = severity === "error" ? chalk.red : chalk.yellow;
  return [
    `${paint.bold(`${severity}[${code}]`)} ${chalk.bold(visible(message))}`,
    ...(location ? frame(location, { paint, chalk }) : []),
    ...(related ?? []).flatMap((place) => [
      `  ${chalk.blue("note:")} ${visible(place.message)}`,
      ...(place.location.source.text === ""
        ? [`  --> ${place.location.source.path}`]
        : frame(place.location, { paint: chalk.blue, chalk })),
    ]),
    ...(hint ? [`  ${chalk.cyan("hint:")} ${visible(hint).replaceAll("\n", "\n        ")}`] : []),
  ].join("\n");
}

interface FrameStyle {
  readonly paint: (text: string) => string;
  readonly chalk: ChalkInstance;
}

/** The file's line with the place marked under it. */
function frame(location: Location, { paint, chalk }: FrameStyle): readonly string[] {
  const { source, start, end } = location;
  const { line, column } = positionAt(source, start);
  const text = source.text.split(/\r?\n/)[line - 1] ?? "";
  const gutter = String(line).padStart(5);
  const width = Math.max(1, Math.min(end - start, text.length - column + 1));
  const indent = text.slice(0, column - 1).replaceAll(/[^\t]/g, " ");
  return [
    `  ${chalk.dim("-->")} ${visible(source.path)}:${line}:${column}`,
    `${chalk.dim(`${gutter} |`)} ${visible(text)}`,
    `${chalk.dim("      |")} ${indent}${paint("^".repeat(width))}`,
  ];
}

/** A file's text can hold codes that a terminal obeys, or that turn the line round: each shows as one sign. */
function visible(text: string): string {
  return text.replaceAll(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, "\ufffd");
}

/** "2 errors and 1 warning in 3 files" */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const parts = [plural(count("error"), "error"), plural(count("warning"), "warning")].filter(
    (part) => !part.startsWith("0 "),
  );
  return parts.join(" and ");
}

/** "1 school", "3 schools"; "3 entries" where the plural is given. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}
