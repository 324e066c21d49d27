import type { Location } from "../diagnostics/source.ts";
import type { YamlNode } from "../yaml/tree.ts";

/** Shorter texts, and single words such as "pupils", stand in many places without meaning the same. */
const shortestName = 6;

/** Where a name or a number that no longer holds still stands in a file, such as in the school's own wording. */
export function placesOfText(old: YamlNode, tree: YamlNode): readonly Location[] {
  if (old.kind !== "scalar" || typeof old.value !== "string") return [];
  const text = old.value;
  if (text.length < shortestName || !/[ @\d]/.test(text)) return [];
  return scalarsOf(tree)
    .filter(({ value }) => typeof value === "string" && value.includes(text))
    .map(({ location }) => location);
}

function scalarsOf(node: YamlNode): readonly Extract<YamlNode, { kind: "scalar" }>[] {
  switch (node.kind) {
    case "scalar":
      return [node];
    case "list":
      return node.items.flatMap(scalarsOf);
    case "map":
      return Array.from(node.entries.values()).flatMap(({ value }) => scalarsOf(value));
  }
}
