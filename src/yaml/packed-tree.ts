import type { SourceFile } from "../diagnostics/source.ts";
import type { YamlEntry, YamlNode } from "./tree.ts";

/**
 * A tree without its text, small enough for a file: where each piece starts and ends, and what it is. A map is a list of
 * names with the places of their keys, each followed by its value.
 */
export type PackedTree =
  | readonly [start: number, end: number, scalar: string | number | boolean | null]
  | readonly [start: number, end: number, blank: "blank", isBlank: true]
  | readonly [start: number, end: number, list: readonly PackedTree[]]
  | readonly [start: number, end: number, map: { readonly entries: readonly PackedEntry[] }];

type PackedEntry = readonly [name: string, start: number, end: number, value: PackedTree];

/** Takes a tree off its text. */
export function packTree(node: YamlNode): PackedTree {
  const { start, end } = node.location;
  switch (node.kind) {
    case "scalar":
      return node.blank ? [start, end, "blank", true] : [start, end, node.value];
    case "list":
      return [start, end, node.items.map(packTree)];
    case "map":
      return [start, end, { entries: Array.from(node.entries, packEntry) }];
  }
}

function packEntry([name, { key, value }]: readonly [string, YamlEntry]): PackedEntry {
  return [name, key.start, key.end, packTree(value)];
}

/** The tree again, over the text that it was read from. */
export function unpackTree(packed: PackedTree, source: SourceFile): YamlNode {
  const [start, end, content] = packed;
  const location = { source, start, end };
  if (packed.length === 4) return { kind: "scalar", location, value: null, blank: true };
  if (isList(content))
    return { kind: "list", location, items: content.map((item) => unpackTree(item, source)) };
  if (typeof content === "object" && content !== null) {
    const entries = content.entries.map(([name, keyStart, keyEnd, value]) => {
      const key = { source, start: keyStart, end: keyEnd };
      return [name, { key, value: unpackTree(value, source) }] as const;
    });
    return { kind: "map", location, entries: new Map(entries) };
  }
  return { kind: "scalar", location, value: content, blank: false };
}

function isList(content: PackedTree[2]): content is readonly PackedTree[] {
  return Array.isArray(content);
}
