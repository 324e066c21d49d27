import type { SourceFile } from "../../src/diagnostics/source.ts";
import type { PolicyDocument } from "../../src/document/document.ts";
import type { PolicyPack } from "../../src/pack/pack.ts";
import { composePolicy, composeSchool } from "../../src/pipeline.ts";
import type { YamlMap, YamlNode } from "../../src/yaml/tree.ts";
import { given, validator } from "../formats/compose.ts";

const source: SourceFile = { path: "school.yaml", text: "" };
const location = { source, start: 0, end: 0 };

/** A school's documents, one for each pack; undefined where a school may not have these settings. */
export function composeAll(
  packs: readonly PolicyPack[],
  config: object,
): readonly PolicyDocument[] | undefined {
  const school = composeSchool([treeOf(config)], validator).value;
  if (!school) return undefined;
  const made = packs.map((pack) => composePolicy(pack, school));
  const problems = made.flatMap(({ diagnostics }) => diagnostics);
  if (problems.some(({ code }) => code.startsWith("wording/"))) return undefined;
  return made.map(given);
}

/** Settings as a tree, as if they had been read from a file. */
export function treeOf(config: object): YamlMap {
  const entries = Object.entries(config).map(
    ([name, value]) => [name, { key: location, value: nodeOf(value) }] as const,
  );
  return { kind: "map", location, entries: new Map(entries) };
}

function nodeOf(value: unknown): YamlNode {
  if (Array.isArray(value)) return { kind: "list", location, items: value.map(nodeOf) };
  if (typeof value === "object" && value !== null) return treeOf(value);
  return { kind: "scalar", location, blank: false, value: value as string | number | boolean };
}
