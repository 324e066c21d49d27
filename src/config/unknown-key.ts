import type { Location } from "../diagnostics/source.ts";
import { nodeAt, type YamlEntry, type YamlMap } from "../yaml/tree.ts";
import { closest } from "./closest.ts";
import type { ConfigSchema } from "./schema.ts";

/** What may have been meant by a key that there is not. */
export interface KeyMeant {
  readonly hint: string;
  /** The key that was meant. */
  readonly path?: readonly string[];
  /** The key that it belongs under. */
  readonly under?: Location;
}

/** Looks for what a key was meant to be: a key of the same group, or one of a group nearby or anywhere. */
export class KeySearch {
  readonly #schema: ConfigSchema;
  readonly #tree: YamlMap;
  /** Keys without a value of their own in the wrong place, whose lines below are in the wrong place with them. */
  readonly #misplaced: { readonly key: Location; readonly path: readonly string[] }[] = [];

  constructor(schema: ConfigSchema, tree: YamlMap) {
    this.#schema = schema;
    this.#tree = tree;
  }

  /** Undefined where the key is only wrong because the one above it is. */
  meant(parent: readonly string[], name: string): KeyMeant | undefined {
    const entry = this.#entryOf([...parent, name]);
    if (entry && this.#goesWithMisplaced(entry.key, name)) return undefined;
    const meant = this.#find(parent, name);
    const isBlank = entry?.value.kind === "scalar" && entry.value.blank;
    if (isBlank && meant.path) this.#misplaced.push({ key: entry.key, path: meant.path });
    return meant;
  }

  #goesWithMisplaced({ source, start }: Location, name: string): boolean {
    const above = this.#misplaced.findLast(({ key }) => key.source === source && key.start < start);
    return above !== undefined && this.#namesIn(above.path).includes(name);
  }

  /** A name that is right, only not here, says more than one that is similar. */
  #find(parent: readonly string[], name: string): KeyMeant {
    return (
      this.#oddColon(parent, name) ??
      this.#deeper(parent, name) ??
      this.#higher(parent, name) ??
      this.#anywhere(name, { only: true }) ??
      this.#sameGroup(parent, name) ??
      this.#anywhere(name, { only: false }) ?? { hint: this.#known(parent) }
    );
  }

  /** A colon that has become a part of the key, since no space follows it or another colon does. */
  #oddColon(parent: readonly string[], name: string): KeyMeant | undefined {
    const key = /^([\w-]+):/.exec(name)?.[1];
    const place = this.#entryOf([...parent, name])?.key;
    if (key === undefined || !place || !this.#namesIn(parent).includes(key)) return undefined;
    const line = /^[^\r\n]*/.exec(place.source.text.slice(place.start))?.[0] ?? "";
    const right = line.replace(/^([\w-]+):[:\s]*/, "$1: ");
    const hint = `After a key go one colon and a space. Write:\n  ${right}`;
    return { hint, path: [...parent, key] };
  }

  #sameGroup(parent: readonly string[], name: string): KeyMeant | undefined {
    const sibling = closest(name, this.#namesIn(parent));
    return sibling === undefined
      ? undefined
      : { hint: `Did you mean "${sibling}"?`, path: [...parent, sibling] };
  }

  /** The line above opens a group that has this key, and the key is not indented enough to be in it. */
  #deeper(parent: readonly string[], name: string): KeyMeant | undefined {
    const here = this.#entryOf([...parent, name])?.key;
    let found: KeyMeant | undefined;
    let path = parent;
    for (
      let step = here && this.#lastBefore(path, here);
      step;
      step = this.#lastBefore(path, here)
    ) {
      path = [...path, step.name];
      if (this.#namesIn(path).includes(name)) found = this.#under(path, name, step.entry.key);
      if (!here) break;
    }
    return found;
  }

  #under(path: readonly string[], name: string, key: Location): KeyMeant {
    const isPosition = (step: string) => /^\d+$/.test(step);
    const group = path.filter((step) => !isPosition(step)).join(".");
    // An item of a list is known by where it starts behind its dash.
    const column = columnOf(key) + (isPosition(path.at(-1) ?? "") ? 0 : 2);
    return {
      hint: `Did you mean it under ${group}? Then start the line with ${column} spaces.`,
      path: [...path, name],
      under: key,
    };
  }

  /** What stands in a group, directly before a place in the same file. */
  #lastBefore(path: readonly string[], { source, start }: Location) {
    const node = nodeAt(this.#tree, path);
    if (node?.kind === "list") {
      const index = node.items.findLastIndex(
        ({ location }) => location.source === source && location.start < start,
      );
      const item = node.items[index];
      return item && { name: `${index}`, entry: { key: item.location, value: item } };
    }
    if (node?.kind !== "map") return undefined;
    let last: { readonly name: string; readonly entry: YamlEntry } | undefined;
    for (const [name, entry] of node.entries) {
      const { key } = entry;
      const isBefore = key.source === source && key.start < start;
      if (isBefore && key.start > (last?.entry.key.start ?? -1)) last = { name, entry };
    }
    return last;
  }

  /** A group around this one has the key, and the key is indented too far to be in it. */
  #higher(parent: readonly string[], name: string): KeyMeant | undefined {
    for (let length = parent.length - 1; length >= 0; length -= 1) {
      const group = parent.slice(0, length);
      const fits = this.#namesIn(group).includes(name);
      const beside = this.#entryOf(parent.slice(0, length + 1))?.key;
      if (!fits || !beside) continue;
      const column = columnOf(beside);
      const where = length === 0 ? "at the top level" : `directly under ${group.join(".")}`;
      const start = column === 0 ? "without spaces" : `with ${column} spaces`;
      return {
        hint: `Did you mean it ${where}? Then start the line ${start}.`,
        path: [...group, name],
      };
    }
    return undefined;
  }

  #anywhere(name: string, { only }: { readonly only: boolean }): KeyMeant | undefined {
    const [elsewhere, ...others] = this.#schema.keys().filter((key) => key.endsWith(`.${name}`));
    if (elsewhere === undefined || (only && others.length > 0)) return undefined;
    return {
      hint: `There is ${elsewhere}. Move the line there if that is what you mean.`,
      path: elsewhere.split("."),
    };
  }

  #known(parent: readonly string[]): string {
    const siblings = this.#namesIn(parent);
    return siblings.length === 0 ? "Delete the line." : `Known here: ${siblings.join(", ")}.`;
  }

  #namesIn(path: readonly string[]): readonly string[] {
    const node = this.#schema.at(path);
    const branches = node?.oneOf?.map((branch) => this.#schema.resolve(branch)) ?? [];
    return [node, ...branches].flatMap((each) => Object.keys(each?.properties ?? {}));
  }

  #entryOf(path: readonly string[]): YamlEntry | undefined {
    const group = nodeAt(this.#tree, path.slice(0, -1));
    return group?.kind === "map" ? group.entries.get(path.at(-1) ?? "") : undefined;
  }
}

/** How many characters stand before a place in its line. */
export function columnOf({ source, start }: Location): number {
  return start - (source.text.lastIndexOf("\n", start - 1) + 1);
}
