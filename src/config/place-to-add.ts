import { type Location, pointedAt } from "../diagnostics/source.ts";
import { entryAt, nodeAt, type YamlMap, type YamlNode } from "../yaml/tree.ts";
import { builtInSource } from "./defaults.ts";
import { linesToAdd } from "./lines-to-add.ts";
import type { ConfigSchema } from "./schema.ts";
import { columnOf } from "./unknown-key.ts";

interface MissingKey {
  readonly tree: YamlMap;
  readonly schema: ConfigSchema;
  readonly path: readonly string[];
}

/** Where a missing key belongs, and the lines to write there. */
export function placeToAdd(missing: MissingKey): {
  readonly location: Location;
  readonly hint: string;
} {
  const { tree, schema, path } = missing;
  const group = groupAround(missing);
  if (group === undefined) {
    const hint = `Add, starting without spaces:\n${linesFrom(schema, path, { depth: 0, indent: 0 })}`;
    return { location: firstLine(tree.location), hint };
  }
  const { depth, place, value } = group;
  const location = firstLine(place);
  const under = path.slice(0, depth).join(".");
  if (value && pointedAt(value.location).startsWith("{")) {
    const lines = linesFrom(schema, path, { depth, indent: 2 });
    return { location, hint: `Add within the braces of ${under}:\n${lines}` };
  }
  const indent = columnWithin(value, place) ?? columnOf(place) + 2;
  const lines = `Add under ${under}:\n${linesFrom(schema, path, { depth, indent })}`;
  // The dash of a second item is easily one too many.
  const isFurtherItem = Number(path[depth - 1]) > 0;
  const or = isFurtherItem ? "\nOr delete the dash, if the line belongs to the item above." : "";
  return { location, hint: lines + or };
}

/** The nearest group around a key that stands in the right file, shown by its key, since it may run over many lines. */
function groupAround({ tree, schema, path }: MissingKey) {
  const own = tree.location.source;
  // What a school has to say is missing from its own file, even if a higher layer has a part of the map.
  const layer = schema.at(path)?.["x-layer"];
  const shared = layer === "authority" || layer === "trust";
  for (let depth = path.length - 1; depth > 0; depth -= 1) {
    const parent = path.slice(0, depth);
    const value = nodeAt(tree, parent);
    const place = entryAt(tree, parent)?.key ?? value?.location;
    const fits = shared ? place?.source !== builtInSource : place?.source === own;
    if (place && fits) return { depth, place, value };
  }
  return undefined;
}

/** The lines of a key below the first `depth` steps of its path, with the groups around it that are missing as well. */
function linesFrom(
  schema: ConfigSchema,
  path: readonly string[],
  { depth, indent }: { readonly depth: number; readonly indent: number },
): string {
  const missing = path.slice(depth, -1);
  const above = missing.map((name, step) => `${" ".repeat(indent + 2 * step)}${name}:`);
  return [...above, linesToAdd(schema, path, indent + 2 * missing.length)].join("\n");
}

/** The column in which the keys of a group start. */
function columnWithin(group: YamlNode | undefined, { source }: Location): number | undefined {
  if (group?.kind !== "map") return undefined;
  const first = Array.from(group.entries.values()).find(({ key }) => key.source === source);
  return first && columnOf(first.key);
}

/** A place that runs over several lines is shown by its first. */
function firstLine({ source, start, end }: Location): Location {
  const lineEnd = source.text.indexOf("\n", start);
  return { source, start, end: lineEnd === -1 ? end : Math.min(end, lineEnd) };
}
