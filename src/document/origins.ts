import type { Inline, PolicyDocument, Section } from "./document.ts";
import { mapSection } from "./map-inlines.ts";

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
export function originsIn(section: Section): ReadonlySet<string> {
  const origins = new Set<string>();
  mapSection({ ...section, sections: [] }, (inlines) => {
    for (const origin of inlines.flatMap(originsOf)) origins.add(origin);
    return inlines;
  });
  return origins;
}

function originsOf(inline: Inline): readonly string[] {
  switch (inline.type) {
    case "text":
      return inline.origin === undefined ? [] : [inline.origin];
    case "lineBreak":
      return [];
    case "strong":
    case "emphasis":
    case "link":
    case "crossReference":
      return inline.children.flatMap(originsOf);
  }
}
