import type { Block, PolicyDocument, Section } from "./document.ts";
import { RememberedFrom } from "./remembered.ts";
import { textOf } from "./text.ts";

/** A place that can be linked to: a section has words to be cited by, a paragraph or a row has none. */
export interface Anchor {
  readonly id: string;
  /** "section 7.3", "Appendix A", a heading in quotation marks; undefined where the link brings its own words. */
  readonly citedAs: string | undefined;
}

/** Every place of a document that can be linked to. */
export function collectAnchors({
  front,
  sections,
  appendices,
}: Pick<PolicyDocument, "front" | "sections" | "appendices">): readonly Anchor[] {
  return [
    ...front.flatMap((section) => sectionAnchors(section, (number) => number)),
    ...sections.flatMap((section) => sectionAnchors(section, (number) => `section ${number}`)),
    ...appendices.flatMap((section) => sectionAnchors(section, (number) => number)),
  ];
}

function sectionAnchors(section: Section, words: (number: string) => string): readonly Anchor[] {
  const { id, reference, heading, blocks, sections } = section;
  const citedAs = reference === undefined ? `“${textOf(heading)}”` : words(reference);
  const own = { id, citedAs };
  return [own, ...anchorsIn(blocks), ...sections.flatMap((child) => sectionAnchors(child, words))];
}

const remembered = new RememberedFrom<readonly Block[], readonly Anchor[]>();

function anchorsIn(blocks: readonly Block[]): readonly Anchor[] {
  return remembered.get(blocks, () => blocks.flatMap(blockAnchors));
}

function blockAnchors(block: Block): readonly Anchor[] {
  switch (block.type) {
    case "paragraph":
      return anchor(block.id);
    case "list":
      return block.items.flatMap(({ id, children }) => [
        ...anchor(id),
        ...children.flatMap(blockAnchors),
      ]);
    case "table":
      return block.rows.flatMap(({ id }) => anchor(id));
    case "callout":
      return block.children.flatMap(blockAnchors);
    case "runInHeading":
    case "contactCard":
    case "signatureBlock":
    case "figure":
      return [];
  }
}

function anchor(id: string | undefined): readonly Anchor[] {
  return id === undefined ? [] : [{ id, citedAs: undefined }];
}
