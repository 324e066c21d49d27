import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";
import type { YamlMap, YamlNode } from "../yaml/tree.ts";
import { closest } from "./closest.ts";
import type { ConfigSchema } from "./schema.ts";

/** A key that lower layers may neither change nor remove, and where a layer says so. */
export interface Lock {
  readonly key: string;
  readonly path: readonly string[];
  readonly location: Location;
}

/** The keys a layer locks for the layers below it. */
export function collectLocks(layer: YamlMap): readonly Lock[] {
  const locked = layer.entries.get("locked")?.value;
  if (locked?.kind !== "list") return [];
  return locked.items.flatMap((item) =>
    item.kind === "scalar" && typeof item.value === "string"
      ? [{ key: item.value, path: item.value.split("."), location: item.location }]
      : [],
  );
}

/**
 * The lock that setting `path` to `value` would break. Inside a locked key everything is locked; above it, only a
 * written null, which takes the whole branch away: a map still merges, and its entries are looked at one by one, and
 * whatever else stands there misses the schema.
 */
export function violatedLock(
  locks: readonly Lock[],
  path: readonly string[],
  value: YamlNode,
): Lock | undefined {
  return locks.find(({ path: locked }) => {
    if (startsWith(path, locked)) return true;
    return startsWith(locked, path) && isWrittenNull(value);
  });
}

/** The lock on a key itself: on its name or on a group it belongs to. */
export function lockOn(locks: readonly Lock[], path: readonly string[]): Lock | undefined {
  return locks.find(({ path: locked }) => startsWith(path, locked));
}

/** What is wrong with a layer's `locked:` list itself. */
export function checkLocks(layer: YamlMap, schema: ConfigSchema): readonly Diagnostic[] {
  return collectLocks(layer).flatMap((lock) => {
    if (schema.at(lock.path)) return [];
    const suggestion = closest(lock.key, schema.keys());
    return [
      diagnose("config/unknown-locked-key", `${lock.key} is locked, but there is no such key.`, {
        location: lock.location,
        hint: suggestion
          ? `Did you mean "${suggestion}"?`
          : "Use a key of the configuration, with dots between its parts: police.name.",
      }),
    ];
  });
}

function isWrittenNull(value: YamlNode): boolean {
  return value.kind === "scalar" && value.value === null && !value.blank;
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((step, index) => path[index] === step);
}
