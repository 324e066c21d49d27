import { blockMends } from "./block-mends.ts";
import { bracketMends, unclosedBracket } from "./bracket-mends.ts";
import { indentMends, irregularity, oddIndentMends } from "./indent-mends.ts";
import { contentColumn, type Line, lineIndexAt, linesOf } from "./lines.ts";
import { type Mend, MendedText } from "./mend.ts";
import { dashMends, signMends } from "./sign-mends.ts";
import { unclosedQuote, valueMends } from "./value-mends.ts";

/** Reads a text to see how far that goes. */
export interface Reader {
  /** The offsets of what cannot be read, in the order of the text, one a line. */
  errorsIn(text: string): readonly number[];
  /** True once it has read so often that it is not worth going on. */
  readonly tired: boolean;
}

/**
 * The slip behind a text's first error. Each suspicion is tried: what counts is that the text can be read further once
 * it is put right, then that its columns look regular, then how usual the slip is.
 */
export function findMend(mended: MendedText, reader: Reader): Mend | undefined {
  const errors = reader.errorsIn(mended.text);
  const [first] = errors;
  if (first === undefined) return undefined;
  const lines = linesOf(mended.text);
  let best: { readonly mend: Mend; readonly rank: number } | undefined;
  for (const mend of suspicions(lines, lineIndexAt(lines, first))) {
    if (reader.tired || best?.rank === 0) break;
    const rank = rankOf(mend, { text: mended, errors, reader });
    if (rank < (best?.rank ?? Number.POSITIVE_INFINITY)) best = { mend, rank };
  }
  return best?.mend;
}

interface Trial {
  readonly text: MendedText;
  readonly errors: readonly number[];
  readonly reader: Reader;
}

/** How much is left that is wrong or odd once a slip is put right; infinite if that does not help. */
function rankOf(mend: Mend, { text: { text: before }, errors, reader }: Trial): number {
  const { text: after } = new MendedText(before).with(mend.edits);
  const left = reader.errorsIn(after);
  if (!helps(mend, { before: errors, left }, { before, after })) return Number.POSITIVE_INFINITY;
  return left.length * 1_000 + irregularity(linesOf(after));
}

/** A slip that hides others is found though as many errors are left, if they are other ones further down. */
function helps(
  { places, edits }: Mend,
  { before, left }: { readonly before: readonly number[]; readonly left: readonly number[] },
  texts: { readonly before: string; readonly after: string },
): boolean {
  if (left.length < before.length) return true;
  const line = lineNumber(texts.after, left[0] ?? 0);
  const mendedLine = lineNumber(
    texts.before,
    Math.max(places[0]?.start ?? 0, edits[0]?.start ?? 0),
  );
  // What runs on to the end of the file hides every other slip in between.
  if ((before[0] ?? 0) >= texts.before.trimEnd().length) return line > mendedLine;
  if (left.length > before.length) return false;
  return line !== lineNumber(texts.before, before[0] ?? 0) && line > mendedLine;
}

function lineNumber(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** What may be wrong, the likeliest first. The line that the parser stumbles over is often the one after the slip. */
function suspicions(lines: readonly Line[], index: number): readonly Mend[] {
  const near = [index, index - 1, index + 1].filter((each) => lines[each] !== undefined);
  const of = (find: (line: Line) => readonly Mend[], indexes: readonly number[] = near) =>
    indexes.flatMap((each) => find(lines[each] ?? nowhere));
  const odd = near.flatMap((each) => oddIndentMends(lines, each));
  // A tab at the start of the line is wrong whatever else is.
  if (/^ *\t/.test(lines[index]?.text ?? "")) return odd;
  return [
    ...odd,
    ...near.flatMap((each) => blockMends(lines, each)),
    ...of(valueMends),
    ...of(bracketMends),
    ...of(signMends),
    ...of(unclosed, openAbove(lines, index)),
    ...of(
      dashMends,
      near.filter((each) => isStrayDash(lines, each)),
    ),
    ...indentSuspects(lines, index).flatMap((each) => indentMends(lines, each)),
    ...of(dashMends),
  ];
}

const nowhere: Line = { number: 0, start: 0, end: 0, indent: 0, text: "" };

/** What is opened far above and swallows all up to here. */
function unclosed(line: Line): readonly Mend[] {
  return [...unclosedQuote(line), ...unclosedBracket(line)];
}

function openAbove(lines: readonly Line[], index: number): readonly number[] {
  const above = Array.from({ length: Math.max(0, index - 1) }, (_, each) => each);
  return above.filter((each) => unclosed(lines[each] ?? nowhere).length > 0).slice(-20);
}

/** The line itself, its neighbours and its parent; first the one that stands out from two lines that agree. */
function indentSuspects(lines: readonly Line[], index: number): readonly number[] {
  const here = lines[index]?.indent ?? 0;
  const parent = lines.findLastIndex(({ indent }, each) => each < index && indent < here);
  // A line after a blank one starts something new, and stands where it is on purpose.
  const family = startsPart(lines, parent) ? [index - 1, parent] : [parent, index - 1];
  // The first of a group's lines says in which column the others stand.
  const firstOfGroup = (lines[parent + 1]?.indent ?? 0) > here ? [parent + 1] : [];
  const suspects = [...new Set([index, ...firstOfGroup, ...family, index + 1])];
  const standsOut = (each: number) => {
    const [above, own, below] = [each - 1, each, each + 1].map((at) => contentColumn(lines[at]));
    return above === below && own !== below;
  };
  return suspects
    .filter((each) => lines[each] !== undefined)
    .toSorted((a, b) => Number(standsOut(b)) - Number(standsOut(a)));
}

function startsPart(lines: readonly Line[], index: number): boolean {
  const [above, line] = [lines[index - 1], lines[index]];
  return above === undefined || line === undefined || line.number > above.number + 1;
}

/** Whether a line with a dash stands among keys in the same column, which no item of a list does. */
function isStrayDash(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line || !/^\s*-/.test(line.text)) return false;
  if (/^\s*-\s*$/.test(line.text)) return true;
  const isKeyBeside = (each: Line | undefined) =>
    contentColumn(each) === line.indent && !/:\s*$/.test(each?.text ?? "");
  return isKeyBeside(lines[index - 1]) || isKeyBeside(lines[index + 1]);
}
