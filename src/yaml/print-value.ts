import { Document, isCollection, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { houseTags } from "./house-style.ts";
import { needsQuotes } from "./quotes.ts";
import type { Writable, WritableScalar } from "./writable.ts";

/** "flow" is in brackets on one line; "block" has an item or a key a line; "auto" takes brackets for short lists of text. */
export type PrintStyle = "flow" | "block" | "auto";

const longestFlowList = 80;

/** What follows a key and its colon, or an item's dash, where that stands in the first column. */
export function afterColon(value: Writable, style: PrintStyle): string {
  return print(new Pair("k", nodeOf(value, style))).slice(2);
}

/** What follows the dash of an item in the first column. */
export function afterDash(value: Writable, style: PrintStyle): string {
  const list = new YAMLSeq();
  list.items.push(nodeOf(value, style));
  return print(list).slice(1);
}

/** A value on one line, as it stands within brackets. */
export function inBrackets(value: Writable): string {
  const list = new YAMLSeq();
  list.flow = true;
  list.items.push(nodeOf(value, "flow"));
  return print(list).slice(1, -1);
}

/** A key and its value on one line, as they stand within braces. */
export function entryInBraces(name: string, value: Writable): string {
  const map = new YAMLMap();
  map.flow = true;
  map.items.push(new Pair(keyOf(name), nodeOf(value, "flow")));
  return print(map).slice(2, -2);
}

/** A key as it stands before its colon. */
export function printKey(name: string): string {
  return print(keyOf(name));
}

function keyOf(name: string): Scalar {
  return scalarOf({ kind: "scalar", value: name }, "flow");
}

function print(contents: Node | Pair): string {
  const document = new Document(undefined, { customTags: houseTags, schema: "core" });
  if (contents instanceof Pair) {
    const map = new YAMLMap();
    map.items.push(contents);
    document.contents = map;
  } else {
    document.contents = contents;
  }
  return document.toString({ lineWidth: 0 }).replace(/\n$/, "");
}

function nodeOf(value: Writable, style: PrintStyle): Node {
  switch (value.kind) {
    case "scalar":
      return scalarOf(value, style);
    case "list": {
      const list = new YAMLSeq();
      list.items.push(
        ...value.items.map((item) => nodeOf(item, style === "block" ? "auto" : style)),
      );
      list.flow =
        value.items.length === 0 || style === "flow" || (style === "auto" && isShort(list));
      return list;
    }
    case "map": {
      const map = new YAMLMap();
      map.flow = value.entries.length === 0 || style === "flow";
      const below = style === "block" ? "auto" : style;
      map.items.push(
        ...value.entries.map(([name, entry]) => new Pair(keyOf(name), nodeOf(entry, below))),
      );
      return map;
    }
  }
}

function isShort({ items }: YAMLSeq): boolean {
  if (items.some(isCollection)) return false;
  const length = items.reduce((sum: number, item) => sum + String(item).length + 2, 0);
  return length <= longestFlowList;
}

function scalarOf({ value, quotes }: WritableScalar, style: PrintStyle): Scalar {
  const scalar = new Scalar(value);
  if (typeof value !== "string") return scalar;
  if (value.includes("\n")) {
    // Line ends at its end, as a block, would depend on what follows in the file.
    const asBlock = style !== "flow" && !value.endsWith("\n");
    scalar.type = asBlock ? "BLOCK_LITERAL" : "QUOTE_DOUBLE";
  } else if (quotes === "single") {
    scalar.type = "QUOTE_SINGLE";
  } else if (quotes === "double" || needsQuotes(value)) {
    scalar.type = "QUOTE_DOUBLE";
  } else {
    scalar.type = "PLAIN";
  }
  return scalar;
}
