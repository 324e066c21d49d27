import type { Block, Figure, PolicyDocument, Section } from "./document.ts";

/** Every figure of a document, in the order of reading. */
export function figuresOf({
  front,
  sections,
  appendices,
}: Pick<PolicyDocument, "front" | "sections" | "appendices">): readonly Figure[] {
  return [...front, ...sections, ...appendices].flatMap(figuresIn);
}

function figuresIn({ blocks, sections }: Section): readonly Figure[] {
  return [...blocks.flatMap(figuresAmong), ...sections.flatMap(figuresIn)];
}

function figuresAmong(block: Block): readonly Figure[] {
  switch (block.type) {
    case "figure":
      return [block];
    case "callout":
      return block.children.flatMap(figuresAmong);
    case "list":
      return block.items.flatMap(({ children }) => children.flatMap(figuresAmong));
    case "paragraph":
    case "runInHeading":
    case "table":
    case "contactCard":
    case "signatureBlock":
      return [];
  }
}
