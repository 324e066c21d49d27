import type { ChalkInstance } from "chalk";
import { type Location, positionAt } from "../../diagnostics/source.ts";
import { inert, inertLine } from "./inert.ts";

export interface FrameStyle {
  readonly paint: (text: string) => string;
  readonly chalk: ChalkInstance;
}

/** As much of a line as is shown: a file may hold all its text in one. */
const longestLine = 100;

/** The file's line with the place marked under it. Of a very long line, the part around the place. */
export function codeFrame(location: Location, { paint, chalk }: FrameStyle): readonly string[] {
  const { source, start, end } = location;
  const { line, column } = positionAt(source, start);
  const whole = source.text.split(/\r?\n/)[line - 1] ?? "";
  const marked = Math.max(1, Math.min(end - start, whole.length - column + 1));
  const { text, from, width } = cut(whole, { from: column - 1, width: marked });
  const gutter = String(line).padStart(5);
  const indent = text.slice(0, from).replaceAll(/[^\t]/g, " ");
  return [
    `  ${chalk.dim("-->")} ${inertLine(source.path)}:${line}:${column}`,
    `${chalk.dim(`${gutter} |`)} ${inert(text)}`,
    `${chalk.dim("      |")} ${indent}${paint("^".repeat(width))}`,
  ];
}

interface Mark {
  readonly from: number;
  readonly width: number;
}

/** The part of a line around a mark, with "…" where something is left out, and the mark's place in it. */
function cut(text: string, { from, width }: Mark): Mark & { readonly text: string } {
  if (text.length <= longestLine) return { text, from, width };
  const shownWidth = Math.min(width, longestLine);
  const before = Math.floor((longestLine - shownWidth) / 2);
  const wanted = Math.max(0, Math.min(from - before, text.length - longestLine));
  const start = wholeCharacter(text, wanted);
  const end = wholeCharacter(text, wanted + longestLine);
  const head = start === 0 ? "" : "…";
  const tail = end >= text.length ? "" : "…";
  return {
    text: `${head}${text.slice(start, end)}${tail}`,
    from: from - start + head.length,
    width: Math.min(shownWidth, Math.max(1, end - from)),
  };
}

/** An offset that does not part the two halves of a character. */
function wholeCharacter(text: string, offset: number): number {
  return /[\ud800-\udbff]/.test(text[offset - 1] ?? "") ? offset - 1 : offset;
}
