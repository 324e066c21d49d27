import type {
  Block,
  Callout,
  Figure,
  List,
  ListItem,
  Paragraph,
  RunInHeading,
} from "../../document/document.ts";
import { wordsHeading, wordsOf } from "../../document/figure-words.ts";
import { leadsTo } from "../../document/leads-to.ts";
import { shownPart } from "../flow-chart/draw-chart.ts";
import { layOutChart } from "../flow-chart/lay-out-chart.ts";
import type { Flow } from "./flow.ts";
import { flowCards, flowSignature } from "./flow-cards.ts";
import { flowTable } from "./flow-table.ts";
import { body, callout, drawingSize, figure, list, paragraph, runIn } from "./layout-metrics.ts";
import { textRuns } from "./text-runs.ts";

/** What a block stands in. */
export interface Place {
  /** Width for text, in pixels. */
  readonly width: number;
  readonly inside: "section" | "item" | "callout";
}

export function flowBlocks(flow: Flow, blocks: readonly Block[], place: Place): void {
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) continue;
    if (block.type === "contactCard") {
      at += flowCards(flow, blocks.slice(at), place.width) - 1;
      continue;
    }
    const isFirst = at === 0;
    if (place.inside === "item" && !isFirst) flow.margin(spaceInItem(block));
    flowBlock(flow, block, {
      ...place,
      isFirst,
      isLast: at === blocks.length - 1,
      next: blocks[at + 1],
    });
  }
}

/** `li > * + *`, which a paragraph's own rule undoes. */
function spaceInItem({ type }: Block): number {
  return type === "list" ? list.insideGap : 0;
}

interface PlaceAmong extends Place {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly next: Block | undefined;
}

function flowBlock(flow: Flow, block: Exclude<Block, { type: "contactCard" }>, place: PlaceAmong) {
  switch (block.type) {
    case "paragraph":
      return flowParagraph(flow, block, place);
    case "runInHeading":
      return flowRunIn(flow, block, place);
    case "list":
      return flowList(flow, block, place);
    case "table":
      return flowTable(flow, block, place.width);
    case "callout":
      return flowCallout(flow, block, place);
    case "signatureBlock":
      return flowSignature(flow, block, place.width);
    case "figure":
      return flowFigure(flow, block, place);
  }
}

function flowParagraph(flow: Flow, { children }: Paragraph, place: PlaceAmong): void {
  const lines = flow.type.countLines(textRuns(children), place.width, flow.rem);
  const lineHeight = body.size * body.lineHeight * flow.rem;
  if (leadsTo({ children }, place.next)) {
    flow.together(() => flow.lines(lines, lineHeight));
    flow.keepWithNext();
    flow.margin(paragraph.stemAfter);
    return;
  }
  flow.lines(lines, lineHeight);
  const endsBox = place.inside === "callout" && place.isLast;
  if (place.inside !== "item" && !endsBox) flow.margin(paragraph.after);
}

function flowRunIn(flow: Flow, { children }: RunInHeading, place: PlaceAmong): void {
  if (!(place.inside === "callout" && place.isFirst)) flow.margin(runIn.before);
  const lines = flow.type.countLines(textRuns(children, 700), place.width, runIn.size * flow.rem);
  flow.together(() => flow.lines(lines, runIn.size * runIn.lineHeight * flow.rem));
  flow.keepWithNext();
  flow.margin(runIn.after);
}

function flowFigure(flow: Flow, block: Figure, place: PlaceAmong): void {
  const { height } = drawingSize(shownPart(layOutChart(block.chart)), {
    width: place.width,
    height: flow.drawingHeight,
  });
  flowRunIn(flow, { type: "runInHeading", children: block.caption }, place);
  flow.margin(figure.before);
  flow.box(height);
  flow.margin(figure.after);
  flowRunIn(flow, { type: "runInHeading", children: wordsHeading }, { ...place, isFirst: false });
  flowList(flow, wordsOf(block), place);
}

function flowList(flow: Flow, { items }: List, place: PlaceAmong): void {
  const width = place.width - list.indent * flow.rem;
  for (const item of items) flowItem(flow, item, width);
  const endsBox = place.inside === "callout" && place.isLast;
  if (place.inside !== "item" && !endsBox) flow.margin(list.after);
}

function flowItem(flow: Flow, { children }: ListItem, width: number): void {
  flow.margin(list.itemGap);
  flowBlocks(flow, children, { width, inside: "item" });
  flow.margin(list.itemGap);
}

function flowCallout(flow: Flow, { children }: Callout, { width }: Place): void {
  const { before, after, borderPixels, edge, padding } = callout;
  const sides = (2 * padding.inline + edge) * flow.rem + borderPixels;
  flow.margin(before);
  flow.together(() => {
    flow.padAbove(padding.block * flow.rem + borderPixels);
    flowBlocks(flow, children, { width: width - sides, inside: "callout" });
    flow.padBelow(padding.block * flow.rem + borderPixels);
  });
  flow.margin(after);
}
