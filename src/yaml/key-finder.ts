import type { Location, SourceFile } from "../diagnostics/source.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { YamlEntry, YamlMap, YamlNode } from "./tree.ts";

/** Finds keys by their place. A file is asked about for each of its problems, and parsed once. */
export class KeyFinder {
  readonly #trees = new Map<SourceFile, YamlNode | undefined>();

  /**
   * The dotted key of the deepest key or value at the start of a place, such as `people.dsl[].phone`. Items of a list are
   * not told apart, so that a key stays when one is added. Undefined outside YAML.
   */
  keyAt({ source, start }: Location): string | undefined {
    if (!/\.ya?ml$/i.test(source.path)) return undefined;
    if (!this.#trees.has(source)) this.#trees.set(source, parseYaml(source).value);
    const tree = this.#trees.get(source);
    const path = tree ? stepsTo(tree, start).join(".").replaceAll(".[]", "[]") : "";
    return path === "" ? undefined : path;
  }
}

function stepsTo(node: YamlNode, offset: number): readonly string[] {
  switch (node.kind) {
    case "scalar":
      return [];
    case "list": {
      const item = node.items.find(({ location }) => holds(location, offset));
      return ["[]", ...(item ? stepsTo(item, offset) : [])];
    }
    case "map": {
      const [name, entry] = entryAt(node, offset);
      if (!entry) return [];
      const isBelow = holds(entry.value.location, offset);
      return [name, ...(isBelow ? stepsTo(entry.value, offset) : [])];
    }
  }
}

function entryAt({ entries }: YamlMap, offset: number): readonly [string, YamlEntry | undefined] {
  const found = Array.from(entries).find(
    ([, { key, value }]) => holds(key, offset) || holds(value.location, offset),
  );
  return found ?? ["", undefined];
}

function holds({ start, end }: Location, offset: number): boolean {
  return start <= offset && offset <= end;
}
