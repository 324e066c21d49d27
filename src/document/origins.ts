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
  const inBlocks = remembered.get(blocks, () => originsOf(inlinesOf(blocks).flat()));
  return new Set([...originsOf(section.heading), ...inBlocks]);
}

/** Schools share texts, and so the blocks that these come to. */
const remembered = new RememberedFrom<readonly Block[], readonly string[]>();

function originsOf(inlines: readonly Inline[]): readonly string[] {
  const origins = withDescendants(inlines).flatMap((inline) =>
    inline.type === "text" ? (inline.origin ?? []) : [],
  );
  return [...new Set(origins)];
}
