import type { Location } from "../diagnostics/source.ts";

/** YAML as data that knows where each piece stands. Maps are real maps, so no key is special. */
export type YamlNode = YamlMap | YamlList | YamlScalar;

export interface YamlMap {
  readonly kind: "map";
  readonly location: Location;
  readonly entries: ReadonlyMap<string, YamlEntry>;
}

export interface YamlEntry {
  readonly key: Location;
  readonly value: YamlNode;
}

export interface YamlList {
  readonly kind: "list";
  readonly location: Location;
  readonly items: readonly YamlNode[];
}

export interface YamlScalar {
  readonly kind: "scalar";
  readonly location: Location;
  readonly value: string | number | boolean | null;
  /** True where nothing at all stands after the colon or the dash. A written `null` is not blank. */
  readonly blank: boolean;
}

/** The tree as plain data. Objects have no prototype, so `__proto__` is a key like any other. */
export function toData(node: YamlNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(toData);
    case "map": {
      const data: Record<string, unknown> = Object.create(null);
      for (const [key, { value }] of node.entries) data[key] = toData(value);
      return data;
    }
  }
}

/** The node at a path of keys and list positions, as far as the tree goes. */
export function nodeAt(root: YamlNode, path: readonly string[]): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const step of path) {
    if (node?.kind === "map") node = node.entries.get(step)?.value;
    else if (node?.kind === "list") node = node.items[Number(step)];
    else return undefined;
  }
  return node;
}

/** The map entry at a path: the key's place as well as the value. */
export function entryAt(root: YamlNode, path: readonly string[]): YamlEntry | undefined {
  const parent = nodeAt(root, path.slice(0, -1));
  const last = path.at(-1);
  return parent?.kind === "map" && last !== undefined ? parent.entries.get(last) : undefined;
}
