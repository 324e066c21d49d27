import { isPosition } from "../yaml/set-value.ts";
import { nodeAt, type YamlMap } from "../yaml/tree.ts";
import { type Writable, withValue, writableOf } from "../yaml/writable.ts";

/** What is written for a setting, and where in the school's own file. */
export interface Target {
  readonly path: readonly string[];
  readonly value: Writable;
}

/**
 * Where a value is written. A list replaces the one above it, so to change an item of an inherited list the whole list is
 * written; additions to a section stand beside the inherited ones and are counted after them.
 * Undefined where the item is not the school's own to change.
 */
export function targetOf(
  { path, value }: Target,
  { own, merged }: { readonly own: YamlMap; readonly merged: YamlMap },
): Target | undefined {
  const depth = path.findIndex((step) => isPosition(step));
  if (depth === -1) return { path, value };
  const list = path.slice(0, depth);
  const [all, mine] = [nodeAt(merged, list), nodeAt(own, list)];
  if (all?.kind !== "list") return { path, value };
  if (list[0] === "sections") {
    const inherited = all.items.length - (mine?.kind === "list" ? mine.items.length : 0);
    const position = Number(path[depth]) - inherited;
    return position < 0
      ? undefined
      : { path: [...list, String(position), ...path.slice(depth + 1)], value };
  }
  if (mine?.kind === "list") return { path, value };
  const whole = withValue(writableOf(all), path.slice(depth), value);
  return whole && { path: list, value: whole };
}
