/** A line that holds more than white space and a comment. */
export interface Line {
  /** Counted over all lines of the text. */
  readonly number: number;
  readonly start: number;
  /** Without the line end. */
  readonly end: number;
  readonly indent: number;
  readonly text: string;
}

/** What a line is made of, as far as that can be told from the line alone. */
export interface LineParts {
  /** White space and dashes. */
  readonly lead: string;
  readonly key: string | undefined;
  readonly value: string;
  readonly valueStart: number;
}

/** The lines of a text that hold something. */
export function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split("\n").flatMap((raw, number) => {
    const line = lineFrom(raw.replace(/\r$/, ""), start, number);
    start += raw.length + 1;
    return /^\s*(?:#|$)/.test(line.text) ? [] : [line];
  });
}

function lineFrom(text: string, start: number, number: number): Line {
  const indent = text.length - text.trimStart().length;
  return { number, start, end: start + text.length, indent, text };
}

/** The position in a list of lines of the one at an offset, or of the last before it. */
export function lineIndexAt(lines: readonly Line[], offset: number): number {
  const next = lines.findIndex(({ end }) => end >= offset);
  if (next === -1) return lines.length - 1;
  return (lines[next]?.start ?? 0) > offset && next > 0 ? next - 1 : next;
}

/** A line's dashes, key and value. A comment at its end belongs to none of them. */
export function partsOf({ text, start }: Line): LineParts {
  const [, lead = "", keyed = "", key, value = ""] =
    /^([ \t]*(?:- +)*)((?:([\w-]+):[ \t]+)?)(.*?)(?:\s+#.*)?\s*$/.exec(text) ?? [];
  return { lead, key, value, valueStart: start + lead.length + keyed.length };
}

/** The column where a line's text starts behind its dashes. */
export function contentColumn(line: Line | undefined): number | undefined {
  return line && /^[ \t]*(?:- +)*/.exec(line.text)?.[0].length;
}
