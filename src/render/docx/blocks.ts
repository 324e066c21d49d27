import type {
  Block,
  Figure,
  Inline,
  List,
  ListItem,
  ListMarker,
  Paragraph as ParagraphBlock,
} from "../../document/document.ts";
import { wordsHeading, wordsOf } from "../../document/figure-words.ts";
import { leadsTo } from "../../document/leads-to.ts";
import { boxed, boxIndent } from "./boxes.ts";
import { contactCard } from "./contact-card.ts";
import { drawing, type Pictures } from "./figure.ts";
import { inlineRuns } from "./inlines.ts";
import { deepestListLevel, listIndent } from "./numbering.ts";
import type { Page } from "./page.ts";
import {
  type BodyPart,
  isParagraph,
  type Paragraph,
  type ParagraphProperties,
  paragraph,
} from "./paragraph.ts";
import type { Register } from "./register.ts";
import { signatureBlock } from "./signature-block.ts";
import { spacedAbove, spacedBelow } from "./spacing.ts";
import { styleIds } from "./style-names.ts";
import { twips } from "./style-properties.ts";
import { table } from "./table.ts";
import { gaps } from "./typography.ts";
import type { Xml } from "./xml.ts";

/** Where blocks stand, which decides how they are set. */
export interface Place {
  readonly register: Register;
  readonly page: Page;
  readonly pictures: Pictures;
  readonly inside: "page" | "callout";
  /** Number of lists around the blocks. */
  readonly listDepth: number;
}

export function renderBlocks(blocks: readonly Block[], place: Place): readonly BodyPart[] {
  return blocks.flatMap((block, at) => {
    const rendered = renderBlock(block, blocks[at + 1], place);
    return blocks[at - 1]?.type === "table" ? belowTable(rendered, place) : rendered;
  });
}

/** Word leaves no space below a table, and makes one table of two that touch. */
function belowTable(rendered: readonly BodyPart[], { page }: Place): readonly BodyPart[] {
  if (isParagraph(rendered[0])) return spacedAbove(rendered, twips(gaps.belowTable, page));
  return [paragraph({ style: styleIds.tableText }), ...rendered];
}

function renderBlock(block: Block, next: Block | undefined, place: Place): readonly BodyPart[] {
  switch (block.type) {
    case "paragraph": {
      const properties = { ...textStyle(place), ...spaceTo(next, block, place) };
      return [paragraph(properties, content(block, place))];
    }
    case "runInHeading":
      return [runInHeading(block.children, place)];
    case "list":
      return list(block, place);
    case "table":
      return [table(block, place)];
    case "callout": {
      const inside: Place = { ...place, inside: "callout", listDepth: 0 };
      return boxed(renderBlocks(block.children, inside), place);
    }
    case "contactCard":
      return boxed(contactCard(block, place.register), place);
    case "signatureBlock":
      return signatureBlock(block, place);
    case "figure":
      return figureInWords(block, place);
  }
}

/** A paragraph that leads to what follows stays with it. Word leaves no space above a table. */
function spaceTo(
  next: Block | undefined,
  { children }: Pick<ParagraphBlock, "children">,
  { listDepth, page }: Place,
): ParagraphProperties {
  const leads = leadsTo({ children }, next);
  const kept = leads ? { keepNext: true } : {};
  if (next?.type === "table") {
    return { ...kept, spacing: { after: twips(gaps.aboveTable, page) } };
  }
  if (!leads || listDepth > 0) return kept;
  return { ...kept, spacing: { after: twips(gaps.belowStem, page) } };
}

/** Style and indent of running text: in a list it stands below the item's first line. */
function textStyle(place: Place): ParagraphProperties {
  const { inside, listDepth, page } = place;
  if (listDepth === 0) return inside === "callout" ? { style: styleIds.callout } : {};
  const style = inside === "callout" ? styleIds.calloutList : styleIds.listContinue;
  return { style, indent: { left: edge(place) + listIndent(page) * listDepth } };
}

function runInHeading(children: readonly Inline[], place: Place): Paragraph {
  const style = place.inside === "callout" ? styleIds.calloutHeading : styleIds.runInHeading;
  return paragraph({ style, keepNext: true }, inlineRuns(children, place.register));
}

function list({ items, marker }: List, place: Place): readonly BodyPart[] {
  const id = place.register.nextList(marker);
  const rendered = items.flatMap((item) => listItem(item, { marker, id }, place));
  return place.listDepth > 0 ? rendered : spacedBelow(rendered, twips(gaps.belowList, place.page));
}

/** The caption, the drawing, and the same in words. */
function figureInWords(figure: Figure, place: Place): readonly BodyPart[] {
  return [
    runInHeading(figure.caption, place),
    ...drawing(figure, place),
    runInHeading(wordsHeading, place),
    ...list(wordsOf(figure), place),
  ];
}

interface ListNumbering {
  readonly marker: ListMarker;
  readonly id: number;
}

function listItem(item: ListItem, numbering: ListNumbering, place: Place): readonly BodyPart[] {
  const [first, ...rest] = item.children;
  const inItem: Place = { ...place, listDepth: place.listDepth + 1 };
  // Without a text of its own an item would be an empty bullet.
  if (first?.type !== "paragraph") return renderBlocks(item.children, inItem);
  const properties = { ...itemStyle(numbering, place), ...spaceTo(rest[0], first, inItem) };
  const runs = place.register.bookmarked(item.id, content(first, place));
  return [paragraph(properties, runs), ...renderBlocks(rest, inItem)];
}

const listStyles = {
  bullet: styleIds.listBullet,
  number: styleIds.listNumber,
  letter: styleIds.listLetter,
} as const satisfies Record<ListMarker, string>;

function itemStyle({ marker, id }: ListNumbering, place: Place): ParagraphProperties {
  const level = Math.min(place.listDepth, deepestListLevel);
  const numbering = { id, level };
  if (place.inside === "page") return { style: listStyles[marker], numbering };
  const step = listIndent(place.page);
  const indent = { left: edge(place) + step * (level + 1), hanging: step };
  return { style: styleIds.calloutList, numbering, indent };
}

/** Where text starts when it stands in no list, in twips. */
function edge({ inside, page }: Place): number {
  return inside === "callout" ? boxIndent(page) : 0;
}

function content({ children, id }: ParagraphBlock, { register }: Place): Xml {
  return register.bookmarked(id, inlineRuns(children, register));
}
