import type { ConfigSchema } from "../config/schema.ts";
import type { PolicyDocument, Section } from "../document/document.ts";
import { originsIn, sectionsById } from "../document/origins.ts";
import { textOf } from "../document/text.ts";
import { absenceOf } from "../pack/absence.ts";
import { claimsOf, covers, frameClaimsOf, type SectionClaims } from "../pack/claims.ts";
import type { FramePart } from "../pack/frame.ts";
import type { School } from "../pack/merge.ts";
import type { ComposedDocument } from "./compose.ts";

/** What a setting does in a section: its value stands there, it switches the section, or wording depends on it. */
export type KeyUse = "printed" | "switches" | "decides";

export interface SectionPlace {
  /** As a reference to the section prints it: "7.3", "Appendix A"; undefined where it has no number. */
  readonly number: string | undefined;
  readonly heading: string;
  readonly use: KeyUse;
}

/** A section that the setting is for and that this school's document does not have, or not in the pack's words. */
export interface AbsentPlace {
  readonly section: string;
  readonly because: string;
}

/** Where a setting shows in one of a school's finished documents. */
export interface DocumentPlaces {
  readonly document: string;
  /** Parts outside the sections. */
  readonly frame: readonly FramePart[];
  readonly sections: readonly SectionPlace[];
  readonly absent: readonly AbsentPlace[];
}

/** Where a setting shows in a school's finished documents; documents without it are left out. */
export function placesOfKey(
  key: string,
  documents: readonly ComposedDocument[],
  context: { readonly schema: ConfigSchema; readonly school: School },
): readonly DocumentPlaces[] {
  return documents
    .map((composed) => placesIn(composed, key, context))
    .filter(({ frame, sections, absent }) => frame.length + sections.length + absent.length > 0);
}

function placesIn(
  { document, pack }: ComposedDocument,
  key: string,
  { schema, school }: { readonly schema: ConfigSchema; readonly school: School },
): DocumentPlaces {
  const finished = sectionsById(document);
  const sections: SectionPlace[] = [];
  const absent: AbsentPlace[] = [];
  for (const [id, claims] of claimsOf(pack, schema)) {
    const section = finished.get(id);
    const use = useIn(section, claims, key);
    if (use === undefined) continue;
    const because = use === "printed" ? undefined : absenceOf(id, pack, school);
    if (because !== undefined) absent.push({ section: id, because });
    else if (section)
      sections.push({ number: section.reference, heading: textOf(section.heading), use });
  }
  return {
    document: document.title,
    frame: frameOf(document, pack, { key, schema }),
    sections,
    absent,
  };
}

function useIn(
  section: Section | undefined,
  { text, section: { id, when } }: SectionClaims,
  key: string,
): KeyUse | undefined {
  if (section && some(originsIn(section), key)) return "printed";
  if (when.some((condition) => isAtOrBelow(condition.key, key))) return "switches";
  // A section that only asks whether somebody is there does not turn on the person's name.
  return some(text, key) || isAtOrBelow(key, `sections.${id}`) ? "decides" : undefined;
}

function some(keys: ReadonlySet<string>, top: string): boolean {
  return Array.from(keys).some((key) => isAtOrBelow(key, top));
}

function isAtOrBelow(key: string, top: string): boolean {
  return key === top || key.startsWith(`${top}.`);
}

function frameOf(
  document: PolicyDocument,
  pack: ComposedDocument["pack"],
  { key, schema }: { readonly key: string; readonly schema: ConfigSchema },
): readonly FramePart[] {
  return Array.from(frameClaimsOf(pack, schema))
    .filter(
      ([part, keys]) =>
        Array.from(keys).some((claimed) => covers(claimed, key)) &&
        (part !== "cover" || document.cover),
    )
    .map(([part]) => part);
}
