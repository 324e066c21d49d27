import { isFlow } from "./extent.ts";
import { appendItem, insertEntry } from "./insert-value.ts";
import { replaceEntry, replaceItem } from "./replace-value.ts";
import type { Splice } from "./splice.ts";
import type { YamlEntry, YamlMap, YamlNode } from "./tree.ts";
import type { Writable } from "./writable.ts";

/** The keys of a group in their order. */
export type KeyOrder = (group: readonly string[]) => readonly string[];

/**
 * The splices that set one value in a file and leave everything else, comments and formatting included, as it stands.
 * Groups and lists above it that are missing are made; where a list ends, an item is added.
 * Undefined where a value above it is no group, or the list has no such item.
 */
export function setValue(
  root: YamlMap,
  path: readonly string[],
  value: Writable,
  order: KeyOrder,
): readonly Splice[] | undefined {
  let place: Place = { node: root, inFlow: isFlow(root) };
  for (const [depth, step] of path.entries()) {
    const child = childOf(place.node, step);
    const rest = path.slice(depth + 1);
    if (!child) return addTo(place, step, nested(rest, value), order(path.slice(0, depth)));
    if (rest.length === 0 || isNothing(child.value))
      return replace(child, nested(rest, value), place.inFlow);
    place = { node: child.value, inFlow: place.inFlow || isFlow(child.value) };
  }
  return undefined;
}

/** How far a path has been followed. */
interface Place {
  readonly node: YamlNode;
  /** Whether a list or map around it stands in brackets. */
  readonly inFlow: boolean;
}

interface Child {
  /** Undefined for an item of a list. */
  readonly entry?: YamlEntry;
  readonly value: YamlNode;
}

function replace({ entry, value: old }: Child, value: Writable | undefined, inFlow: boolean) {
  if (value === undefined) return undefined;
  return entry ? replaceEntry(entry, value, inFlow) : replaceItem(old, value, inFlow);
}

function addTo(
  { node, inFlow }: Place,
  step: string,
  value: Writable | undefined,
  order: readonly string[],
): readonly Splice[] | undefined {
  if (value === undefined) return undefined;
  if (node.kind === "map") return [insertEntry(node, [step, value], { order, inFlow })];
  const isNext = node.kind === "list" && Number(step) === node.items.length;
  return isNext ? [appendItem(node, value, inFlow)] : undefined;
}

function childOf(node: YamlNode, step: string): Child | undefined {
  if (node.kind === "map") {
    const entry = node.entries.get(step);
    return entry && { entry, value: entry.value };
  }
  const item = node.kind === "list" && isPosition(step) ? node.items[Number(step)] : undefined;
  return item && { value: item };
}

/** A value below keys that are not there yet; undefined where a list would not begin with its first item. */
function nested(path: readonly string[], value: Writable): Writable | undefined {
  return path.reduceRight<Writable | undefined>((below, step) => {
    if (below === undefined || !isPosition(step))
      return below && { kind: "map", entries: [[step, below]] };
    return Number(step) === 0 ? { kind: "list", items: [below] } : undefined;
  }, value);
}

/** Whether a step of a path is a position in a list. */
export function isPosition(step: string): boolean {
  return /^\d+$/.test(step);
}

function isNothing(node: YamlNode): boolean {
  return node.kind === "scalar" && node.value === null;
}
