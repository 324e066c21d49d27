import type { YamlEntry, YamlNode } from "./tree.ts";

/** Where an entry's value may begin: after the colon. */
export function afterColonOf({ key }: YamlEntry): number {
  const colon = key.source.text.indexOf(":", key.end);
  return colon === -1 ? key.end : colon + 1;
}

/** Whether a list or map stands in brackets. */
export function isFlow({ kind, location: { source, start } }: YamlNode): boolean {
  if (kind === "scalar") return false;
  return source.text[start] === "[" || source.text[start] === "{";
}

/** Where an entry ends that has no comment after it. */
export function endOfEntry(entry: YamlEntry): number {
  return isBlank(entry.value) ? afterColonOf(entry) : endOf(entry.value);
}

/** Where the last character of a value stands; blank lines and comments after it do not count. */
export function endOf(node: YamlNode): number {
  const { source, start, end } = node.location;
  if (node.kind === "map" && !isFlow(node)) {
    const last = Array.from(node.entries.values()).at(-1);
    return last ? endOfEntry(last) : end;
  }
  if (node.kind === "list" && !isFlow(node)) {
    const last = node.items.at(-1);
    return last ? endOf(last) : end;
  }
  return start + source.text.slice(start, end).trimEnd().length;
}

/** Whether nothing stands after the colon or the dash. */
export function isBlank(node: YamlNode): boolean {
  return node.kind === "scalar" && node.blank;
}
