import type { Block, Inline, PolicyDocument, Section } from "./document.ts";
import { inlinesOf, withDescendants } from "./inlines-of.ts";
import { blocksBeforeValues } from "./put-in.ts";
import { RememberedFrom } from "./remembered.ts";

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
  // Late text knows its key as well as the value that is put in.
  const blocks = blocksBeforeValues(section);
  const inBlocks = ofBlocks.get(blocks, () => originsOf(inlinesOf(blocks).flat()));
  const inHeading = ofHeadings.get(section.heading, () => originsOf(section.heading));
  return inHeading.size === 0 ? inBlocks : new Set([...inHeading, ...inBlocks]);
}

/** Schools share texts, and so the blocks that these come to. */
const ofBlocks = new RememberedFrom<readonly Block[], ReadonlySet<string>>();
const ofHeadings = new RememberedFrom<readonly Inline[], ReadonlySet<string>>();

function originsOf(inlines: readonly Inline[]): ReadonlySet<string> {
  return new Set(
    withDescendants(inlines).flatMap((inline) =>
      inline.type === "text" ? (inline.origin ?? []) : [],
    ),
  );
}
