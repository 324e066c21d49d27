import { endOf, endOfEntry, isFlow } from "./extent.ts";
import { columnOf, endOfBlock, indented, lineStart } from "./lines.ts";
import { afterColon, afterDash, entryInBraces, inBrackets, printKey } from "./print-value.ts";
import type { Splice } from "./splice.ts";
import type { YamlEntry, YamlList, YamlMap } from "./tree.ts";
import type { Writable } from "./writable.ts";

/** Adds a key to a map, at the place that the order of keys gives it. Keys that are not in the order stand last. */
export function insertEntry(
  map: YamlMap,
  [name, value]: readonly [string, Writable],
  { order, inFlow }: { readonly order: readonly string[]; readonly inFlow: boolean },
): Splice {
  const before = entryBefore(map, name, order);
  if (inFlow || isFlow(map)) return insertInBraces(map, before, entryInBraces(name, value));
  const { text } = map.location.source;
  const [first] = map.entries.values();
  const column = columnOf(text, first?.key.start ?? map.location.start);
  const printed = indented(`${printKey(name)}:${afterColon(value, "auto")}`, column);
  const gap = isSpaced(map) ? "\n" : "";
  if (before) {
    const place = endOfBlock(text, endOfEntry(before), column);
    return { start: place, end: place, text: `\n${gap}${" ".repeat(column)}${printed}` };
  }
  return insertFirst(map, `${printed}\n${gap}`);
}

/** Adds an item to the end of a list. */
export function appendItem(list: YamlList, value: Writable, inFlow: boolean): Splice {
  const { source, start, end } = list.location;
  const last = list.items.at(-1);
  if (inFlow || isFlow(list)) {
    const place = last ? endOf(last) : end - 1;
    return { start: place, end: place, text: `${last ? ", " : ""}${inBrackets(value)}` };
  }
  const column = columnOf(source.text, start);
  const place = endOfBlock(source.text, endOf(list), column);
  const printed = indented(`-${afterDash(value, "auto")}`, column);
  return { start: place, end: place, text: `\n${" ".repeat(column)}${printed}` };
}

/** The entry after which a key belongs: the nearest before it in order; for a key out of all order, the last. */
function entryBefore(
  { entries }: YamlMap,
  name: string,
  order: readonly string[],
): YamlEntry | undefined {
  const position = order.indexOf(name);
  if (position === -1) return Array.from(entries.values()).at(-1);
  const nearest = order.slice(0, position).findLast((other) => entries.has(other));
  return nearest === undefined ? undefined : entries.get(nearest);
}

function insertInBraces(map: YamlMap, before: YamlEntry | undefined, printed: string): Splice {
  const [first] = map.entries.values();
  if (!first) {
    const { start, end } = map.location;
    return { start, end, text: `{ ${printed} }` };
  }
  const place = before ? endOfEntry(before) : first.key.start;
  return { start: place, end: place, text: before ? `, ${printed}` : `${printed}, ` };
}

/** Before the first key, and before the comment that stands on it, unless that heads the file. */
function insertFirst(map: YamlMap, printed: string): Splice {
  const { text } = map.location.source;
  const [first] = map.entries.values();
  const key = first?.key.start ?? map.location.start;
  const column = columnOf(text, key);
  const isAlone = text.slice(lineStart(text, key), key).trim() === "";
  const place = isAlone ? startWithComments(text, key, column) : key;
  return { start: place, end: place, text: `${printed}${" ".repeat(column)}` };
}

function startWithComments(text: string, key: number, column: number): number {
  let start = lineStart(text, key);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const isComment = /^ *#/.exec(text.slice(above, start))?.[0].length === column + 1;
    if (!isComment) return start + column;
    start = above;
  }
  return key;
}

/** Whether blank lines stand between the keys of a map. The groups of a file are apart from the first on. */
function isSpaced({ entries, location: { source } }: YamlMap): boolean {
  const list = Array.from(entries.values());
  const gaps = list.slice(1).map(({ key }, index) => {
    const before = list[index];
    return before ? source.text.slice(endOfEntry(before), key.start) : "";
  });
  if (gaps.length === 0) return columnOf(source.text, list[0]?.key.start ?? 0) === 0;
  return gaps.some((gap) => /\n[ \t\r]*\n/.test(gap));
}
