import { nodeAt, type YamlMap, type YamlNode } from "../yaml/tree.ts";
import { allowedValues } from "./allowed-values.ts";
import { collectLocks, type Lock, lockOn } from "./locks.ts";
import type { ConfigSchema, SchemaNode } from "./schema.ts";

/** What one layer says about a setting; a written `null` takes away what the layers above it say. */
export interface LayerValue {
  readonly layer: "default" | "defaults" | "school";
  readonly value: YamlNode;
}

/** A setting of a school: what it means, what it is, and where that comes from. */
export interface Setting {
  readonly path: readonly string[];
  readonly node: SchemaNode;
  /** Undefined where no layer sets it, or one takes it away. */
  readonly value: YamlNode | undefined;
  /** Every layer that says something about it, the one that decides first. */
  readonly setBy: readonly LayerValue[];
  /** Where a layer above the school's locks it. */
  readonly lock: Lock | undefined;
  /** The layer that usually sets it, as the schema has it. */
  readonly usually: string;
  /** What may be written, in words. */
  readonly allowed: string;
}

/** Groups whose keys are names of something else. */
const freeForm = ["sections", "rules"];

/** A school's settings with their layers: Proviso's defaults, each `defaults.yaml`, and the school's own file last. */
export class Settings {
  readonly tree: YamlMap;
  readonly #schema: ConfigSchema;
  readonly #layers: readonly YamlMap[];
  readonly #locks: readonly Lock[];

  constructor(
    schema: ConfigSchema,
    { layers, tree }: { readonly layers: readonly YamlMap[]; readonly tree: YamlMap },
  ) {
    this.#schema = schema;
    this.#layers = layers;
    this.#locks = layers.slice(0, -1).flatMap(collectLocks);
    this.tree = tree;
  }

  /** One setting; undefined where the schema has no such key. */
  at(path: readonly string[]): Setting | undefined {
    const node = this.#schema.at(path);
    if (!node || path.length === 0) return undefined;
    return {
      path,
      node,
      value: this.#valueOf(path),
      setBy: this.#setBy(path),
      lock: lockOn(this.#locks, path),
      usually: this.#usually(path),
      allowed: allowedValues(this.#schema, node),
    };
  }

  /** The settings at and below a key: one for each thing to set, with the items of lists that the school has. */
  below(path: readonly string[]): readonly Setting[] {
    const paths = this.#leaves(path, nodeAt(this.tree, path));
    return paths.flatMap((leaf) => this.at(leaf) ?? []);
  }

  #leaves(path: readonly string[], value: YamlNode | undefined): readonly (readonly string[])[] {
    const names = this.#namesIn(path, value);
    if (names.length === 0) return [path];
    return names.flatMap((name) => {
      const below = [...path, name];
      return this.#leaves(below, nodeAt(this.tree, below));
    });
  }

  /** What a group holds or could hold. A group that need not be there and is not is one thing to set. */
  #namesIn(path: readonly string[], value: YamlNode | undefined): readonly string[] {
    const node = this.#schema.at(path);
    const known = Object.keys(node?.properties ?? {});
    switch (value?.kind) {
      case "map":
        // Of the ways to change a section or a rule only those that are used are of interest.
        return freeForm.includes(path[0] ?? "") ? Array.from(value.entries.keys()) : known;
      case "list":
        return this.#holdsGroups(node) ? value.items.map((_, index) => `${index}`) : [];
      default:
        return path.length < 2 || this.#isFilledIn(node) ? known : [];
    }
  }

  #holdsGroups(list: SchemaNode | undefined): boolean {
    return list?.items !== undefined && this.#schema.resolve(list.items).properties !== undefined;
  }

  #isFilledIn(node: SchemaNode | undefined): boolean {
    return node !== undefined && this.#schema.defaults(node) !== undefined;
  }

  /** Locks are not a part of the merged settings: each layer adds its own to them. */
  #valueOf(path: readonly string[]): YamlNode | undefined {
    if (path[0] !== "locked") return nodeAt(this.tree, path);
    const lists = this.#layers.flatMap((layer) => nodeAt(layer, ["locked"]) ?? []);
    const [first] = lists;
    const items = lists.flatMap((list) => (list.kind === "list" ? list.items : []));
    return first && nodeAt({ ...first, kind: "list", items }, path.slice(1));
  }

  #setBy(path: readonly string[]): readonly LayerValue[] {
    const found = this.#layers.flatMap((layer, index): readonly LayerValue[] => {
      const value = nodeAt(layer, path);
      return value ? [{ layer: this.#layerName(index), value }] : [];
    });
    // An addition has another position in its own layer than in all of them together.
    const value = joins(path) ? nodeAt(this.tree, path) : undefined;
    const index = this.#layers.findIndex(
      ({ location }) => location.source === value?.location.source,
    );
    if (value && index >= 0) return [{ layer: this.#layerName(index), value }];
    return found.toReversed();
  }

  #layerName(index: number): LayerValue["layer"] {
    if (index === 0) return "default";
    return index === this.#layers.length - 1 ? "school" : "defaults";
  }

  #usually(path: readonly string[]): string {
    for (let length = path.length; length > 0; length -= 1) {
      const layer = this.#schema.at(path.slice(0, length))?.["x-layer"];
      if (layer !== undefined) return layer;
    }
    return "school";
  }
}

/** Whether a key lies in one of the additions to a section, which the layers have side by side. */
function joins(path: readonly string[]): boolean {
  return path[0] === "sections" && path[2] === "add" && path.length > 3;
}
