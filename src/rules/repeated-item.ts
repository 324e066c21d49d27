import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { toData, type YamlNode } from "../yaml/tree.ts";
import { bareName } from "./person.ts";
import type { SchoolRule } from "./school-rule.ts";

/** An item that a list has twice, be it that two layers add the same text. Items that are empty the schema finds. */
export const repeatedItem: SchoolRule = ({ tree }) => repeatsIn(tree);

function repeatsIn(node: YamlNode): readonly Diagnostic[] {
  switch (node.kind) {
    case "scalar":
      return [];
    case "map":
      return Array.from(node.entries.values()).flatMap(({ value }) => repeatsIn(value));
    case "list":
      return [...repeats(node.items), ...node.items.flatMap(repeatsIn)];
  }
}

function repeats(items: readonly YamlNode[]): readonly Diagnostic[] {
  const seen = new Map<string, YamlNode>();
  return items.flatMap((item) => {
    const identity = identityOf(item);
    const first = seen.get(identity);
    if (!first) seen.set(identity, item);
    return first ? [repeated(telling(item), telling(first))] : [];
  });
}

function repeated({ location }: YamlNode, first: YamlNode): Diagnostic {
  return diagnose("rules/repeated-item", "This stands in the same list already.", {
    location,
    hint: "Delete one of the two, or write what was meant instead.",
    related: [{ message: "it stands here first", location: first.location }],
  });
}

/** What an item is told by: the name of a person, the text of an addition, all of anything else. */
function telling(item: YamlNode): YamlNode {
  if (item.kind !== "map") return item;
  const value = item.entries.get("name") ?? item.entries.get("text");
  return value?.value ?? item;
}

function identityOf(item: YamlNode): string {
  const data = toData(telling(item));
  const isName = item.kind === "map" && item.entries.has("name");
  if (typeof data !== "string") return JSON.stringify(data);
  return isName
    ? bareName(data)
    : data
        .toLowerCase()
        .replaceAll(/[\s.]+/g, " ")
        .trim();
}
