import { nodeAt, type YamlMap } from "../yaml/tree.ts";
import { type Condition, holds, valueAt } from "./condition.ts";
import { reachedStarts, type School } from "./merge.ts";
import type { PackSection, PolicyPack } from "./pack.ts";
import { type SectionWording, sectionWordings } from "./wording.ts";

/** Why a section is not in a school's document, or is there without the pack's wording; undefined where all of it is. */
export function absenceOf(
  id: string,
  pack: PolicyPack,
  { config, tree }: School,
): string | undefined {
  const wordings = sectionWordings(tree);
  const chain = chainTo(id, [...pack.front, ...pack.sections, ...pack.appendices]);
  const reached = reachedStarts(pack, config);
  for (const section of chain) {
    if (section.from && !reached.has(section.from.name))
      return `it holds from ${pack.startDates.get(section.from.name)?.date}, after dates.policy`;
    const failing = section.when.find((condition) => !holds([condition], config));
    if (failing) return stateOf(failing, config);
    const changed = changeBy(wordings.get(section.id), { tree, isOwn: section.id === id });
    if (changed !== undefined) return changed;
  }
  return undefined;
}

/** A section with all sections above it, the highest first. */
function chainTo(id: string, sections: readonly PackSection[]): readonly PackSection[] {
  for (const section of sections) {
    if (section.id === id) return [section];
    const below = chainTo(id, section.sections);
    if (below.length > 0) return [section, ...below];
  }
  return [];
}

function stateOf({ key, test }: Condition, config: object): string {
  const value = valueAt(config, key);
  if (test.type === "unset") return `${key} is set`;
  if (test.type === "set" || value === undefined) return `${key} is not set`;
  return `${key} is ${[value].flat().join(", ")}`;
}

function changeBy(
  wording: SectionWording | undefined,
  { tree, isOwn }: { readonly tree: YamlMap; readonly isOwn: boolean },
): string | undefined {
  if (!wording) return undefined;
  const reason = (how: string) => {
    const node = nodeAt(tree, ["sections", wording.id, how, "reason"]);
    return node?.kind === "scalar" ? ` (${node.value})` : "";
  };
  if (wording.omit) return `sections.${wording.id}.omit leaves it out${reason("omit")}`;
  if (wording.deferTo)
    return `sections.${wording.id}.defer_to points to the ${wording.deferTo.text}`;
  if (isOwn && wording.replace)
    return `sections.${wording.id}.replace has other wording${reason("replace")}`;
  return undefined;
}
