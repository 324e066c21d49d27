import type { ConfigSchema } from "../config/schema.ts";
import { keysOfTitle, useOfSection } from "./check-pack.ts";
import { type FramePart, frameKeys, titledParts } from "./frame.ts";
import type { PackSection, PolicyPack } from "./pack.ts";

/** The configuration keys that a section answers to, by what they do to it. */
export interface SectionClaims {
  readonly section: PackSection;
  /** Keys that its heading and text print or test; a school's own wording for it is one. */
  readonly text: ReadonlySet<string>;
  /** Keys that decide whether it is there: its own conditions, those of the sections above it, and what a school leaves out. */
  readonly presence: ReadonlySet<string>;
}

/** What every section of a pack claims, in reading order: no other key may change it. */
export function claimsOf(
  pack: PolicyPack,
  schema: ConfigSchema,
): ReadonlyMap<string, SectionClaims> {
  const presence = presenceOf(pack);
  const claims = Array.from(presence, ([section, keys]) => {
    const use = useOfSection(section, pack, schema);
    // Text around a test for another section is there when that section is.
    const tested = Array.from(presence).filter(([other]) => use.tested.has(other.id));
    const text = [...use.keys, ...tested.flatMap(([, others]) => Array.from(others))];
    const own = `sections.${section.id}`;
    return [section.id, { section, text: new Set([...text, own]), presence: keys }] as const;
  });
  return new Map(claims);
}

/** The keys that each part around the sections shows. */
export function frameClaimsOf(
  pack: PolicyPack,
  schema: ConfigSchema,
): ReadonlyMap<FramePart, ReadonlySet<string>> {
  const title = keysOfTitle(pack, schema);
  const parts = Object.entries(frameKeys) as [FramePart, readonly string[]][];
  return new Map(
    parts.map(([part, keys]) => [
      part,
      new Set(titledParts.includes(part) ? [...keys, ...title] : keys),
    ]),
  );
}

/** Whether a claim for one key covers another: itself, what is below it, or what it is a part of. */
export function covers(claimed: string, key: string): boolean {
  return key === claimed || key.startsWith(`${claimed}.`) || claimed.startsWith(`${key}.`);
}

function presenceOf(pack: PolicyPack): ReadonlyMap<PackSection, ReadonlySet<string>> {
  const found = new Map<PackSection, ReadonlySet<string>>();
  const visit = (sections: readonly PackSection[], above: readonly string[]): void => {
    for (const section of sections) {
      const { id, when, from, sections: below } = section;
      const start = from ? ["dates.policy"] : [];
      const conditions = [...above, ...start, ...when.map(({ key }) => key)];
      found.set(section, new Set([...conditions, `sections.${id}.omit`]));
      visit(below, [...conditions, `sections.${id}.omit`, `sections.${id}.defer_to`]);
    }
  };
  visit([...pack.front, ...pack.sections, ...pack.appendices], []);
  return found;
}
