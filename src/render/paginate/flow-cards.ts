import type { Block, ContactCard, ContactLine, SignatureBlock } from "../../document/document.ts";
import { penLines } from "../../document/pen-lines.ts";
import type { Flow } from "./flow.ts";
import { body, cards as metrics, pixels, signature } from "./layout-metrics.ts";
import { type TextRun, textRun, textRuns } from "./text-runs.ts";

/** The contact cards that the blocks begin with, side by side. Gives their number. */
export function flowCards(flow: Flow, blocks: readonly Block[], width: number): number {
  const cards: ContactCard[] = [];
  for (const block of blocks) {
    if (block.type !== "contactCard") break;
    cards.push(block);
  }
  const gap = pixels(metrics.gapMillimetres);
  const cardWidth = (width - gap * (metrics.columns - 1)) / metrics.columns;
  flow.margin(metrics.before);
  for (let at = 0; at < cards.length; at += metrics.columns) {
    if (at > 0) flow.margin(gap / flow.rem);
    const row = cards.slice(at, at + metrics.columns);
    flow.box(Math.max(...row.map((card) => cardHeight(flow, card, cardWidth))));
  }
  flow.margin(metrics.after);
  return cards.length;
}

function cardHeight({ rem, type }: Flow, { name, lines }: ContactCard, width: number): number {
  const { borderPixels, lineGap, nameAfter, nameLineHeight, padding, topBorderPixels } = metrics;
  const textWidth = width - 2 * (padding.inline * rem + borderPixels);
  const nameLines = type.countLines(textRuns(name, 700), textWidth, rem);
  const count = lines.reduce((sum, line) => sum + type.countLines(runsOf(line), textWidth, rem), 0);
  const gaps = lines.length === 0 ? 0 : nameAfter + lineGap * (lines.length - 1);
  const rems = nameLines * nameLineHeight + count * body.lineHeight + gaps + 2 * padding.block;
  return rems * rem + topBorderPixels + borderPixels;
}

function runsOf({ label, value }: ContactLine): readonly TextRun[] {
  return [textRun(`${label}: `, 400), ...textRuns(value)];
}

/** Who signs, and lines for a signature and a date. */
export function flowSignature(flow: Flow, block: SignatureBlock, width: number): void {
  const { after, before, borderPixels, padding, penLine, signatoryAfter } = signature;
  const { name, role } = block;
  const lines = [textRuns(name, 700), textRuns(role)].map((runs) =>
    flow.type.countLines(runs, width, flow.rem),
  );
  const signatory = Math.max(
    1,
    lines.reduce((sum, count) => sum + count, 0),
  );
  const rems =
    padding + signatory * body.lineHeight + signatoryAfter + penLine * penLines(block).length;
  flow.margin(before);
  flow.box(rems * flow.rem + borderPixels);
  flow.margin(after);
}
