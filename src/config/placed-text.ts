import type { Location } from "../diagnostics/source.ts";
import type { YamlMap, YamlNode } from "../yaml/tree.ts";
import { builtInSource } from "./defaults.ts";

/** Text, and the stretch of a file that holds it. */
export interface PlacedText {
  readonly text: string;
  readonly location: Location;
  /** Its key in the configuration or the register; empty in a pack's prose. */
  readonly path: readonly string[];
}

/** Every text that a school's layers write, notes to themselves included. Proviso's own defaults are not the school's words. */
export function writtenTexts(tree: YamlMap): readonly PlacedText[] {
  const texts =
    written.get(tree) ?? textsIn(tree).filter(({ location }) => location.source !== builtInSource);
  written.set(tree, texts);
  return texts;
}

/** Many a rule looks at the texts of a tree. */
const written = new WeakMap<YamlMap, readonly PlacedText[]>();

/** Every text in a tree, by its path from where that stands. */
export function textsIn(tree: YamlNode, path: readonly string[] = []): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  collect(tree, path, texts);
  return texts;
}

function collect(node: YamlNode, path: readonly string[], texts: PlacedText[]): void {
  switch (node.kind) {
    case "map":
      for (const [name, { value }] of node.entries) collect(value, [...path, name], texts);
      break;
    case "list":
      for (const [index, item] of node.items.entries())
        collect(item, [...path, String(index)], texts);
      break;
    case "scalar":
      if (typeof node.value === "string")
        texts.push({ text: node.value, location: node.location, path });
  }
}
