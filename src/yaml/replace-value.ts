import { type Comment, commentsIn } from "./comments.ts";
import { afterColonOf, endOf, isBlank, isFlow } from "./extent.ts";
import { columnOf, endOfBlock, indented, lineEnd, lineStart } from "./lines.ts";
import { afterColon, afterDash, inBrackets, type PrintStyle } from "./print-value.ts";
import type { Splice } from "./splice.ts";
import type { YamlEntry, YamlNode } from "./tree.ts";
import { quotesOf, type Writable } from "./writable.ts";

/** Puts a value in the place of an entry's. Comments stay: those inside a longer value move above the key. */
export function replaceEntry(
  entry: YamlEntry,
  value: Writable,
  inFlow: boolean,
): readonly Splice[] {
  const { text } = entry.key.source;
  const from = afterColonOf(entry);
  const column = columnOf(text, entry.key.start);
  if (inFlow) return [inlined(entry.value, from, ` ${inBrackets(likeOld(entry.value, value))}`)];
  const printed = afterColon(likeOld(entry.value, value), styleOf(entry.value, value));
  return replaced(entry.value, {
    from,
    above: entry.key.start,
    printed: indented(printed, column),
    holdsLines: holdsLines(value),
  });
}

/** Puts a value in the place of a list's item. */
export function replaceItem(item: YamlNode, value: Writable, inFlow: boolean): readonly Splice[] {
  const { source, start } = item.location;
  if (inFlow) return [inlined(item, start, inBrackets(likeOld(item, value)))];
  const dash = isBlank(item)
    ? source.text.lastIndexOf("-", start)
    : source.text.lastIndexOf("-", start - 1);
  const printed = afterDash(likeOld(item, value), styleOf(item, value));
  const column = columnOf(source.text, dash);
  return replaced(item, {
    from: dash + 1,
    above: dash,
    printed: indented(printed, column),
    holdsLines: holdsLines(value),
  });
}

/** A list stays in brackets or out of them, as it was. */
function styleOf(old: YamlNode, { kind }: Writable): PrintStyle {
  if (old.kind === "scalar" || kind === "scalar") return "auto";
  return isFlow(old) ? "flow" : "block";
}

/** Text that was in quotes stays in such quotes. */
function likeOld(old: YamlNode, value: Writable): Writable {
  if (old.kind !== "scalar" || value.kind !== "scalar" || value.quotes) return value;
  return { ...value, quotes: quotesOf(old) };
}

function holdsLines(value: Writable): boolean {
  switch (value.kind) {
    case "scalar":
      return typeof value.value === "string" && value.value.includes("\n");
    case "list":
      return value.items.some(holdsLines);
    case "map":
      return value.entries.some(([, entry]) => holdsLines(entry));
  }
}

function inlined(old: YamlNode, from: number, printed: string): Splice {
  if (isBlank(old)) return { start: from, end: from, text: printed };
  return { start: old.location.start, end: endOf(old), text: printed.trimStart() };
}

interface Place {
  /** Where the value may begin: after the colon or the dash. */
  readonly from: number;
  /** Above this comments go that have lost their place. */
  readonly above: number;
  readonly printed: string;
  /** Whether text of several lines is in it, which comments below it would become a part of. */
  readonly holdsLines: boolean;
}

function replaced(old: YamlNode, { from, above, printed, holdsLines }: Place): readonly Splice[] {
  const { source } = old.location;
  const { text } = source;
  const end = isBlank(old) ? from : endOf(old);
  const stays = !printed.includes("\n") && !text.slice(from, end).includes("\n");
  if (stays) return [inlined(old, from, printed)];

  // One comment has room beside the key. What stands after text of several lines would become a part of it.
  const whole = holdsLines ? endOfBlock(text, end, columnOf(text, above)) : lineEnd(text, end);
  const comments = commentsIn(text).filter(({ start }) => start >= from && start < whole);
  const besideKey = comments.find(({ start }) => start < lineEnd(text, from));
  const beside = besideKey ?? comments.find(({ start }) => start >= end);
  const lost = comments.filter((comment) => comment !== beside);
  const [first = "", ...rest] = printed.split("\n");
  const heading = beside ? `${first} ${beside.text}` : first;
  const stop = comments.some(({ start }) => start >= end) ? whole : end;
  return [
    ...movedAbove(text, above, lost),
    { start: from, end: stop, text: [heading, ...rest].join("\n") },
  ];
}

function movedAbove(text: string, offset: number, comments: readonly Comment[]): readonly Splice[] {
  if (comments.length === 0) return [];
  const start = lineStart(text, offset);
  const indent = /^[ ]*/.exec(text.slice(start))?.[0] ?? "";
  const lines = comments.map((comment) => `${indent}${comment.text}\n`).join("");
  return [{ start, end: start, text: lines }];
}
