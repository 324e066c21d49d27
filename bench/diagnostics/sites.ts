import type { ConfigSchema, SchemaNode } from "../../src/config/schema.ts";
import { positionAt } from "../../src/diagnostics/source.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import { toData, type YamlEntry, type YamlNode } from "../../src/yaml/tree.ts";

/** A key at the start of a line, where a slip may happen. */
export interface Site {
  readonly path: readonly string[];
  readonly name: string;
  readonly schema: SchemaNode;
  /** Counted from 0. */
  readonly line: number;
  /** What stands in the line before the key: spaces and dashes. */
  readonly lead: string;
  /** What is written after the colon, without a comment; empty above a group. */
  readonly written: string;
  readonly value: YamlNode;
}

/** What a file says as plain data; undefined where it cannot be read. */
export function dataOf(text: string): unknown {
  const { value } = parseYaml({ path: "a.yaml", text });
  return value && toData(value);
}

/** Every key of a file that the schema knows. */
export function sitesOf(text: string, schema: ConfigSchema): readonly Site[] {
  const source = { path: "a.yaml", text };
  const lines = text.split("\n");
  const { value } = parseYaml(source);
  return (value ? entriesOf(value, []) : []).flatMap(({ path, key, value: own }) => {
    const line = positionAt(source, key.start).line - 1;
    const name = path.at(-1) ?? "";
    const [, lead = "", found, written = ""] =
      /^([ -]*)([^\s:]+):(?: +(.*?))?(?: +#.*)?$/.exec(lines[line] ?? "") ?? [];
    const known = schema.at(path);
    if (!known || found !== name) return [];
    return [{ path, name, schema: known, line, lead, written, value: own }];
  });
}

interface PlacedEntry extends YamlEntry {
  readonly path: readonly string[];
}

function entriesOf(node: YamlNode, path: readonly string[]): readonly PlacedEntry[] {
  if (node.kind === "list")
    return node.items.flatMap((item, index) => entriesOf(item, [...path, `${index}`]));
  if (node.kind !== "map") return [];
  return Array.from(node.entries).flatMap(([name, entry]) => {
    const own = [...path, name];
    return [{ ...entry, path: own }, ...entriesOf(entry.value, own)];
  });
}
