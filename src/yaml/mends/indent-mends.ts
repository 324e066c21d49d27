import { contentColumn, type Line, partsOf } from "./lines.ts";
import { type Edit, type Mend, syntaxMend } from "./mend.ts";

/** A line that starts in the wrong column: each column in which it could start instead, nearest first. */
export function indentMends(lines: readonly Line[], index: number): readonly Mend[] {
  const line = lines[index];
  if (!line) return [];
  const shown = line.indent > 0 ? line.indent : (/^\S+/.exec(line.text)?.[0].length ?? 0);
  const place = { start: line.start, end: line.start + shown };
  const columns = columnsFor(lines, index).toSorted(
    (a, b) => Math.abs(a - line.indent) - Math.abs(b - line.indent),
  );
  const below = blockBelow(lines, index);
  const above = aboveHint(line, lines[index - 1]);
  return columns.flatMap((column) => {
    const hint = `${counted(column)}, like the lines that it belongs to:\n  ${" ".repeat(column)}${line.text.trim()}${above}`;
    const alone = [reindented(line, column)];
    const withBlock = [
      ...alone,
      ...below.map((each) => reindented(each, each.indent + column - line.indent)),
    ];
    const message = `This line starts with ${spaces(line.indent)}, which fits no line around it.`;
    return (below.length === 0 ? [alone] : [alone, withBlock]).map((edits) =>
      syntaxMend(place, message, hint, edits),
    );
  });
}

/** A name beside a key, where a group of lines is meant to stand below it. */
function aboveHint(line: Line, above: Line | undefined): string {
  const { key, value } = above ? partsOf(above) : { key: undefined, value: "" };
  if (key === undefined || value === "" || line.indent <= (contentColumn(above) ?? 0)) return "";
  return `\nIf it belongs to "${key}", nothing may stand on the line of "${key}:" itself.`;
}

/** White space that YAML does not count as such at the start of a line. */
export function oddIndentMends(lines: readonly Line[], index: number): readonly Mend[] {
  const found = lines[index];
  if (found === undefined) return [];
  const indent = found.text.slice(0, found.indent);
  if (indent.includes("\t")) return [2, 4, 8, 1].map((width) => tabMend(lines, width));
  if (/^ *$/.test(indent)) return [];
  const place = { start: found.start, end: found.start + found.indent };
  return [
    syntaxMend(
      place,
      "This line is indented with characters that only look like spaces.",
      "Delete them and type spaces instead. They come along when text is copied from a web page or a Word file.",
      [{ ...place, text: " ".repeat(found.indent) }],
    ),
  ];
}

/** Whoever indents one line with a tab does so with others, so they are all put right together. */
function tabMend(lines: readonly Line[], width: number): Mend {
  const tabbed = lines.flatMap(({ start, indent, text }) => {
    const written = text.slice(0, indent);
    if (!written.includes("\t")) return [];
    return [{ start, end: start + indent, text: written.replaceAll("\t", " ".repeat(width)) }];
  });
  return {
    code: "yaml/tab",
    places: tabbed,
    message: "This line is indented with a tab.",
    hint: "YAML takes spaces only. Replace each tab by two spaces.",
    edits: tabbed,
  };
}

/** The columns of what a line could belong to: those of the lines around it, and one step into the line above. */
function columnsFor(lines: readonly Line[], index: number): readonly number[] {
  const line = lines[index];
  const columns = new Set<number>();
  let limit = Number.POSITIVE_INFINITY;
  for (const { indent, text } of lines.slice(0, index).toReversed()) {
    if (indent >= limit) continue;
    limit = indent;
    columns.add(indent);
    if (text.slice(indent).startsWith("- ")) columns.add(indent + 2);
    if (columns.size > 8) break;
  }
  const above = lines[index - 1];
  if (above) columns.add(above.indent + 2);
  columns.delete(line?.indent ?? -1);
  return [...columns];
}

function blockBelow(lines: readonly Line[], index: number): readonly Line[] {
  const rest = lines.slice(index + 1);
  const end = rest.findIndex(({ indent }) => indent <= (lines[index]?.indent ?? 0));
  return end === -1 ? rest : rest.slice(0, end);
}

function reindented({ start, indent }: Line, column: number): Edit {
  return { start, end: start + indent, text: " ".repeat(Math.max(0, column)) };
}

function counted(column: number): string {
  return column === 0
    ? "Start it at the very beginning of the line"
    : `Start it with ${spaces(column)}`;
}

function spaces(count: number): string {
  if (count === 0) return "no space";
  return count === 1 ? "one space" : `${count} spaces`;
}

/**
 * How far the columns are from the usual two spaces a step, and how many keys have nothing after them. Of two ways to
 * make a text readable, the one that leaves less of this was meant.
 */
export function irregularity(lines: readonly Line[]): number {
  return lines.reduce((sum, line, index) => sum + oddityOf(line, lines[index + 1]), 0);
}

/** A dash in the column of its key is right, but less usual than two spaces further in. */
function oddityOf(line: Line, next: Line | undefined): number {
  if (!/:(?:\s+#.*)?\s*$/.test(line.text)) return 0;
  const step = (next?.indent ?? 0) - (contentColumn(line) ?? 0);
  if (step === 2) return 0;
  return step === 0 && next?.text.trimStart().startsWith("-") ? 1 : 2;
}
