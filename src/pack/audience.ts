import type { SchoolConfig } from "../config/school-config.ts";
import { toData, type YamlEntry, type YamlMap, type YamlNode } from "../yaml/tree.ts";
import type { School } from "./merge.ts";

/** For whom a document is made: everybody, or those who work with the school. */
export const audiences = ["inside", "public"] as const;
export type Audience = (typeof audiences)[number];

/** Ways to reach somebody directly. */
const directDetails = ["phone", "email", "url"];
/** What is no reason to name somebody who can no longer be reached. */
const notes = ["internal", "checked_on"];

/** A school as an audience may know it: the public never gets the direct details of people marked `internal`. */
export function forAudience(school: School, audience: Audience): School {
  if (audience === "inside") return school;
  const tree = publicMap(school.tree);
  // Every direct detail is optional, so what was valid still is.
  return { tree, config: toData(tree) as SchoolConfig };
}

/** The values that `forAudience` keeps from the public. */
export function internalDetails(node: YamlNode): readonly YamlNode[] {
  if (node.kind === "scalar") return [];
  if (node.kind === "list") return node.items.flatMap(internalDetails);
  const own = isInternal(node)
    ? directDetails.flatMap((name) => node.entries.get(name)?.value ?? [])
    : [];
  return [
    ...own,
    ...Array.from(node.entries.values()).flatMap(({ value }) => internalDetails(value)),
  ];
}

function publicMap(map: YamlMap): YamlMap {
  const left = Array.from(map.entries).filter(
    ([name]) => !(isInternal(map) && directDetails.includes(name)),
  );
  const entries = left.flatMap(
    ([name, { key, value }]): readonly (readonly [string, YamlEntry])[] =>
      isNobody(value) ? [] : [[name, { key, value: publicNode(value) }]],
  );
  return { ...map, entries: new Map(entries) };
}

function publicNode(node: YamlNode): YamlNode {
  switch (node.kind) {
    case "scalar":
      return node;
    case "list":
      return { ...node, items: node.items.map(publicNode) };
    case "map":
      return publicMap(node);
  }
}

function isInternal({ entries }: YamlMap): boolean {
  const internal = entries.get("internal")?.value;
  return internal?.kind === "scalar" && internal.value === true;
}

/** A contact of which nothing is left but notes: a card for it would be empty. */
function isNobody(node: YamlNode): boolean {
  if (node.kind !== "map" || !isInternal(node)) return false;
  return Array.from(node.entries.keys()).every(
    (name) => directDetails.includes(name) || notes.includes(name),
  );
}
