import { closest } from "../config/closest.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { YamlMap } from "../yaml/tree.ts";
import { holds } from "./condition.ts";
import type { Facts } from "./facts.ts";
import { allSections, type PackSection, type PolicyPack } from "./pack.ts";
import { type SectionWording, sectionWordings } from "./wording.ts";

type Surroundings = Pick<Facts, "config" | "sections" | "reached">;

/** Wording for a section that none of a school's documents has. */
export function checkSectionNames(
  packs: readonly PolicyPack[],
  tree: YamlMap,
): readonly Diagnostic[] {
  const wordings = sectionWordings(tree);
  if (wordings.size === 0) return [];
  const known = packs.flatMap((pack) => allSections(pack).map(({ id }) => id));
  return Array.from(wordings.values())
    .filter(({ id }) => !known.includes(id))
    .map((wording) => unknownSection(wording, known));
}

/** What is wrong with a school's wording of a pack's sections before any of it is printed. */
export function checkWordings(
  pack: PolicyPack,
  wordings: ReadonlyMap<string, SectionWording>,
  surroundings: Surroundings,
): readonly Diagnostic[] {
  const sections = new Map(allSections(pack).map((section) => [section.id, section]));
  return Array.from(wordings.values()).flatMap((wording) => {
    const section = sections.get(wording.id);
    // A section of another of the school's documents, or of none: `checkSectionNames` tells.
    if (!section) return [];
    return [...requiredSection(section, wording), ...unusedSection(section, wording, surroundings)];
  });
}

function unknownSection({ id, key }: SectionWording, known: readonly string[]): Diagnostic {
  const suggestion = closest(id, known);
  return diagnose("wording/unknown-section", `The school's documents have no section ${id}.`, {
    location: key,
    hint: suggestion ? `Did you mean "${suggestion}"?` : `Their sections are: ${known.join(", ")}.`,
  });
}

function requiredSection(
  { id, required }: PackSection,
  { omit }: SectionWording,
): readonly Diagnostic[] {
  if (!required || !omit) return [];
  return [
    diagnose("wording/required-section", `The section ${id} may not be left out.`, {
      location: omit,
      hint: "National guidance asks for it. Use `add` for what your school does beyond it, or `replace` to say it in your own words.",
    }),
  ];
}

/** Wording for a section that is not in this school's document would vanish without a trace. */
function unusedSection(
  section: PackSection,
  { key, add, replace, omit }: SectionWording,
  surroundings: Surroundings,
): readonly Diagnostic[] {
  const { id } = section;
  if (surroundings.sections.has(id) || omit || (add.length === 0 && !replace)) return [];
  return [
    diagnose("wording/section-not-used", `This text is not printed: ${id} is not in the policy.`, {
      location: key,
      hint: whyNotUsed(section, surroundings),
    }),
  ];
}

function whyNotUsed({ when, from }: PackSection, { config, reached }: Surroundings): string {
  if (!holds(when, config)) {
    const needed = when.map((condition) => condition.key).join(" and ");
    return `The section appears only when ${needed} says so.`;
  }
  if (from && !reached.has(from.name))
    return "The section holds from a later day than the date of the policy, dates.policy.";
  return "The section above it is switched off, left out or covered by another policy.";
}
