import type { Location, SourceFile } from "../diagnostics/source.ts";
import type { YamlEntry, YamlMap, YamlNode } from "../yaml/tree.ts";
import type { ConfigSchema } from "./schema.ts";

/** Stands in for a file where a value comes from Proviso itself. */
export const builtInSource: SourceFile = { path: "(Proviso’s default)", text: "" };

const builtInPlace: Location = { source: builtInSource, start: 0, end: 0 };

/** The highest layer: what holds for every school that says nothing else. */
export function defaultLayer(schema: ConfigSchema): YamlMap {
  const tree = toTree(schema.defaults());
  return tree.kind === "map"
    ? tree
    : { kind: "map", location: builtInPlace, entries: new Map<string, YamlEntry>() };
}

function toTree(data: unknown): YamlNode {
  const location = builtInPlace;
  if (Array.isArray(data)) return { kind: "list", location, items: data.map(toTree) };
  if (typeof data === "object" && data !== null) {
    const entries = Object.entries(data).map(
      ([name, value]) => [name, { key: location, value: toTree(value) }] as const,
    );
    return { kind: "map", location, entries: new Map(entries) };
  }
  return { kind: "scalar", location, blank: false, value: data as string | number | boolean };
}
