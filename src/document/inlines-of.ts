import type { Block, Inline } from "./document.ts";
import { wordsOf } from "./figure-words.ts";

/** The runs of inlines of some blocks, in reading order: paragraphs, items, cells, the lines of cards. */
export function inlinesOf(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  return blocks.flatMap(inlinesOfBlock);
}

function inlinesOfBlock(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case "paragraph":
    case "runInHeading":
      return [block.children];
    case "list":
      return block.items.flatMap(({ children }) => inlinesOf(children));
    case "table":
      return [block.header, ...block.rows.map(({ cells }) => cells)].flat();
    case "callout":
      return inlinesOf(block.children);
    case "figure":
      return [block.caption, ...inlinesOf([wordsOf(block)])];
    case "contactCard":
      return [block.name, ...block.lines.map(({ value }) => value)];
    case "signatureBlock":
      return [block.role, block.name];
  }
}

/** Inlines and all that stands inside them, each before what is in it. */
export function withDescendants(inlines: readonly Inline[]): readonly Inline[] {
  const all: Inline[] = [];
  const visit = (inline: Inline) => {
    all.push(inline);
    if ("children" in inline) inline.children.forEach(visit);
  };
  inlines.forEach(visit);
  return all;
}
