import type { PolicyDocument, Section } from "../../document/document.ts";
import { textOf } from "../../document/text.ts";
import type { Flow } from "./flow.ts";
import { body, headings, contents as metrics } from "./layout-metrics.ts";
import { textRun } from "./text-runs.ts";

/** The contents list. Which pages it names does not matter for its length, so that two digits stand for any. */
export function flowContents(flow: Flow, document: PolicyDocument, width: number): void {
  const { lineHeight, size } = headings[1];
  flow.box(size * lineHeight * flow.rem);
  flow.keepWithNext();
  flow.margin(metrics.headingAfter);
  const sections = [...document.sections, ...document.appendices];
  flowEntries(flow, sections, { width, levels: document.contents.levels });
}

interface Listing {
  readonly width: number;
  readonly levels: number;
}

function flowEntries(flow: Flow, sections: readonly Section[], { levels, width }: Listing): void {
  sections.forEach((section, at) => {
    flow.margin(spaceAbove(section, at));
    const lines = linesOf(flow, section, width);
    flow.together(() => flow.lines(lines, body.lineHeight * flow.rem));
    if (section.level < levels) {
      const nested = width - metrics.indent * flow.rem;
      flowEntries(flow, section.sections, { levels, width: nested });
    }
    flow.margin(metrics.itemGap);
  });
}

function spaceAbove({ level }: Section, at: number): number {
  if (level === 1) return metrics.above;
  return at === 0 ? metrics.firstNestedAbove : metrics.itemGap;
}

function linesOf({ rem, type }: Flow, { heading, level, number }: Section, width: number): number {
  const { besideEntry, gap, leaderGap, numberWidth } = metrics;
  const weight = level === 1 ? 700 : 400;
  const own = number === undefined ? 0 : type.widthOf([textRun(number, weight)]);
  const numberPart = number === undefined ? 0 : Math.max(numberWidth, own) + gap;
  const page = gap + leaderGap + type.widthOf([textRun("88", 400)]);
  const entry = Math.min(width - besideEntry * rem, width - (numberPart + page) * rem);
  return Math.max(1, type.countLines([textRun(textOf(heading), weight)], entry, rem));
}
