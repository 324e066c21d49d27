import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { nodeAt, type YamlNode } from "../yaml/tree.ts";
import { type IdlePair, idlePairs } from "./idle-pairs.ts";
import { layerOf, type SchoolFacts, type SchoolRule } from "./school-rule.ts";

/**
 * Settings that contradict a choice and are printed nowhere, such as where phones are kept when none are on site. What an
 * authority sets for those of its schools that choose otherwise contradicts nothing.
 */
export const idleSettings: SchoolRule = (facts) =>
  idlePairs.flatMap((pair) => pair.idle.flatMap((key) => idleSetting(key, pair, facts)));

function idleSetting(
  key: string,
  { choice, is }: IdlePair,
  { tree, layers }: SchoolFacts,
): readonly Diagnostic[] {
  const chosen = nodeAt(tree, choice.split("."));
  const setting = nodeAt(tree, key.split("."));
  if (chosen?.kind !== "scalar" || !is.includes(chosen.value as string | boolean)) return [];
  if (!setting || isEmptyList(setting)) return [];
  const layer = layerOf(setting, layers);
  if (layer < 0 || layer < layerOf(chosen, layers)) return [];
  return [
    diagnose("rules/idle-setting", `${key} has no effect: ${choice} is ${chosen.value}.`, {
      location: setting.location,
      hint: `Delete ${key}, or set ${choice} to what your school does.`,
      related: [{ message: "the choice that it contradicts", location: chosen.location }],
    }),
  ];
}

function isEmptyList(node: YamlNode): boolean {
  return node.kind === "list" && node.items.length === 0;
}
