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

/** An inline and all that stands inside it, outermost first. */
export function withDescendants(inline: Inline): readonly Inline[] {
  switch (inline.type) {
    case "text":
    case "lineBreak":
    case "tickBox":
      return [inline];
    case "strong":
    case "emphasis":
    case "link":
    case "crossReference":
      return [inline, ...inline.children.flatMap(withDescendants)];
  }
}
