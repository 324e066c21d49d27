import type { YamlNode } from "./tree.ts";

/** A value to be written into a file. */
export type Writable = WritableScalar | WritableList | WritableMap;

export interface WritableScalar {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** Whether text stands in quotes even where YAML needs none: "double" as a phone number does. */
  readonly quotes?: "double" | "single" | undefined;
}

interface WritableList {
  readonly kind: "list";
  readonly items: readonly Writable[];
}

interface WritableMap {
  readonly kind: "map";
  readonly entries: readonly (readonly [string, Writable])[];
}

/** What stands in a file, to be written elsewhere. Text that is in quotes keeps them. */
export function writableOf(node: YamlNode): Writable {
  switch (node.kind) {
    case "scalar":
      return { kind: "scalar", value: node.value, quotes: quotesOf(node) };
    case "list":
      return { kind: "list", items: node.items.map(writableOf) };
    case "map":
      return {
        kind: "map",
        entries: Array.from(
          node.entries,
          ([name, { value }]) => [name, writableOf(value)] as const,
        ),
      };
  }
}

/** The marks around text in its file. */
export function quotesOf({ location: { source, start, end } }: YamlNode): WritableScalar["quotes"] {
  if (start === end) return undefined;
  const mark = source.text[start];
  if (mark === '"') return "double";
  return mark === "'" ? "single" : undefined;
}

/** A value with one value below it changed or added; undefined where there is no such place. */
export function withValue(
  whole: Writable,
  [step, ...rest]: readonly string[],
  value: Writable,
): Writable | undefined {
  if (step === undefined) return value;
  switch (whole.kind) {
    case "scalar":
      return undefined;
    case "list": {
      const below = /^\d+$/.test(step)
        ? belowStep(whole.items[Number(step)], rest, value)
        : undefined;
      if (!below || Number(step) > whole.items.length) return undefined;
      return {
        kind: "list",
        items: [
          ...whole.items.slice(0, Number(step)),
          below,
          ...whole.items.slice(Number(step) + 1),
        ],
      };
    }
    case "map": {
      const entries = new Map(whole.entries);
      const below = belowStep(entries.get(step), rest, value);
      return below && { kind: "map", entries: Array.from(entries.set(step, below)) };
    }
  }
}

function belowStep(child: Writable | undefined, rest: readonly string[], value: Writable) {
  return withValue(child ?? { kind: "map", entries: [] }, rest, value);
}
