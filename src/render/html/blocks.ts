import type { Block, Callout, Figure, List, ListItem, Paragraph } from "../../document/document.ts";
import { wordsHeading, wordsOf } from "../../document/figure-words.ts";
import { leadsTo } from "../../document/leads-to.ts";
import { RememberedFrom } from "../../document/remembered.ts";
import { contactCardToHtml } from "./contact-card.ts";
import { idAttribute } from "./escape.ts";
import { drawingToHtml } from "./figure.ts";
import { inlinesToHtml } from "./inlines.ts";
import { signatureBlockToHtml } from "./signature-block.ts";
import { tableToHtml } from "./table.ts";

/** What a block is rendered among. */
interface Surroundings {
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  /** Level of a heading that stands among these blocks: one below their section's own. */
  readonly headingLevel: number;
}

/** Schools share texts, and with them the blocks that these come to, by the level of a heading among them. */
const known = new RememberedFrom<readonly Block[], Map<number, string>>();

/** The blocks of a section. */
export function sectionBlocksToHtml(blocks: readonly Block[], headingLevel: number): string {
  const levels = known.get(blocks, () => new Map());
  const html = levels.get(headingLevel) ?? blocksToHtml(blocks, headingLevel);
  levels.set(headingLevel, html);
  return html;
}

/** Blocks of one section, or of one item or call-out inside it. */
export function blocksToHtml(blocks: readonly Block[], headingLevel: number): string {
  return blocks
    .map((block, index) =>
      blockToHtml(block, { previous: blocks[index - 1], next: blocks[index + 1], headingLevel }),
    )
    .join("\n");
}

function blockToHtml(block: Block, around: Surroundings): string {
  switch (block.type) {
    case "paragraph":
      return paragraphToHtml(block, around);
    case "runInHeading":
      return runInHeadingToHtml(inlinesToHtml(block.children), around);
    case "list":
      return listToHtml(block, around);
    case "table":
      return tableToHtml(block);
    case "callout":
      return calloutToHtml(block, around);
    case "contactCard":
      return inGrid(contactCardToHtml(block), around);
    case "signatureBlock":
      return signatureBlockToHtml(block);
    case "figure":
      return figureToHtml(block, around);
  }
}

function paragraphToHtml({ id, children }: Paragraph, { next }: Surroundings): string {
  return `<p${idAttribute(id)}${leadsTo({ children }, next) ? ' class="stem"' : ""}>${inlinesToHtml(children)}</p>`;
}

function runInHeadingToHtml(heading: string, { headingLevel }: Surroundings): string {
  return `<h${headingLevel} class="run-in">${heading}</h${headingLevel}>`;
}

const listTags = {
  bullet: { open: "<ul>", close: "</ul>" },
  number: { open: "<ol>", close: "</ol>" },
  letter: { open: '<ol type="a">', close: "</ol>" },
} as const;

function listToHtml({ marker, items }: List, { headingLevel }: Surroundings): string {
  const { open, close } = listTags[marker];
  return `${open}\n${items.map((item) => itemToHtml(item, headingLevel)).join("\n")}\n${close}`;
}

function itemToHtml({ id, children }: ListItem, headingLevel: number): string {
  return `<li${idAttribute(id)}>${blocksToHtml(children, headingLevel)}</li>`;
}

// Not an aside: Chromium prints that as a tag that PDF/UA readers do not know.
function calloutToHtml({ children }: Callout, { headingLevel }: Surroundings): string {
  return `<div role="note" class="callout">\n${blocksToHtml(children, headingLevel)}\n</div>`;
}

/** Narrow screens show the words alone, each step in a box of its own. */
function figureToHtml(figure: Figure, around: Surroundings): string {
  return `<div class="figure">
${runInHeadingToHtml(inlinesToHtml(figure.caption), around)}
${drawingToHtml(figure)}
<div class="chart-words">
${runInHeadingToHtml(inlinesToHtml(wordsHeading), around)}
${listToHtml(wordsOf(figure), around)}
</div>
</div>`;
}

/** Cards that follow each other share one grid. */
function inGrid(card: string, { previous, next }: Surroundings): string {
  const opening = previous?.type === "contactCard" ? "" : '<div class="cards">\n';
  const closing = next?.type === "contactCard" ? "" : "\n</div>";
  return `${opening}${card}${closing}`;
}
