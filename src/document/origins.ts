import type { PolicyDocument, Section } from "./document.ts";
import { inlinesOf, withDescendants } from "./inlines-of.ts";

/** A document's sections by their ids, in reading order. */
export function sectionsById({
  front,
  sections,
  appendices,
}: PolicyDocument): ReadonlyMap<string, Section> {
  const found = new Map<string, Section>();
  const visit = (section: Section): void => {
    found.set(section.id, section);
    section.sections.forEach(visit);
  };
  [...front, ...sections, ...appendices].forEach(visit);
  return found;
}

/** The configuration keys that a section's own text was printed from, without the sections below it. */
export function originsIn({ heading, blocks }: Section): ReadonlySet<string> {
  const inlines = withDescendants([heading, ...inlinesOf(blocks)].flat());
  return new Set(
    inlines.flatMap((inline) => (inline.type === "text" ? (inline.origin ?? []) : [])),
  );
}
