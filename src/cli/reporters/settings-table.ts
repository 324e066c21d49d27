import type { ChalkInstance } from "chalk";
import type { LayerValue, Setting } from "../../config/setting.ts";
import { type Location, positionAt } from "../../diagnostics/source.ts";
import { toData, type YamlNode } from "../../yaml/tree.ts";
import { aligned } from "./columns.ts";

/** A line for each setting: its key, its value cut short, and where that comes from. Groups stand apart. */
export function settingsTable(settings: readonly Setting[], chalk: ChalkInstance): string {
  const lines = aligned(settings.map(row));
  const groups = new Map<string, string[]>();
  for (const [index, { path }] of settings.entries()) {
    const group = path[0] ?? "";
    const line = lines[index] ?? "";
    groups.set(group, [
      ...(groups.get(group) ?? []),
      settings[index]?.value ? line : chalk.dim(line),
    ]);
  }
  return Array.from(groups.values(), (group) => group.join("\n")).join("\n\n");
}

function row({ path, value, setBy: [first], lock }: Setting): readonly string[] {
  const source = first ? sourceOf(first) : "";
  return [
    path.join("."),
    value ? shortly(value) : "not set",
    lock && value ? `${source}, locked` : source,
  ];
}

/** Where a layer says something: the file's line, or that it is Proviso's default. */
export function sourceOf({ layer, value }: LayerValue): string {
  if (layer === "default") return "Proviso’s default";
  const place = placeOf(value.location);
  return value.kind === "scalar" && value.value === null ? `taken away at ${place}` : place;
}

/** `schools/kent/great-chart.yaml:12:9` */
export function placeOf({ source, start }: Location): string {
  const { line, column } = positionAt(source, start);
  return `${source.path}:${line}:${column}`;
}

const longest = 44;

/** A value on one line, cut where it is long. */
export function shortly(value: YamlNode): string {
  const data = toData(value);
  const text = (typeof data === "string" ? data : JSON.stringify(data)).replaceAll(/\s+/g, " ");
  const bare = Array.isArray(data) ? data.map((item) => plain(item)).join(", ") : text;
  return bare.length > longest ? `${bare.slice(0, longest - 1)}…` : bare || "none";
}

function plain(item: unknown): string {
  return typeof item === "string" ? item : JSON.stringify(item);
}
