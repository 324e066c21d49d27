import type { PolicyDocument } from "../../document/document.ts";
import { typefaces } from "../../typeface/typefaces.ts";
import type { PageNumbers } from "../page-numbers.ts";
import type { Theme } from "../theme.ts";
import { breakPages } from "./break-pages.ts";
import { Flow } from "./flow.ts";
import { flowContents } from "./flow-contents.ts";
import { flowCover, flowMasthead } from "./flow-cover.ts";
import { flowSections } from "./flow-sections.ts";
import { paperOf, section } from "./layout-metrics.ts";

/**
 * Works out on which printed page each section starts, from the widths of the letters and the rules of the print CSS.
 * Pure and quick: no browser is asked.
 */
export function estimatePages(document: PolicyDocument, theme: Theme): PageNumbers {
  const paper = paperOf(theme);
  const flow = new Flow(paper, typefaces[theme.typeface]);
  flowOpening(flow, document, { theme, width: paper.textWidth });
  flowBody(flow, document, paper.textWidth);
  const first = document.cover === undefined ? paper.textHeight : paper.height;
  return breakPages(flow.items, { first, others: paper.textHeight });
}

/** What stands before the text: each part has a page of its own. */
function flowOpening(
  flow: Flow,
  document: PolicyDocument,
  { theme, width }: { readonly theme: Theme; readonly width: number },
): void {
  const { cover, status } = document;
  if (cover === undefined) {
    flowMasthead(flow, document, { logo: theme.logo, width });
  } else {
    flowCover(flow, { cover, status }, { logo: theme.logo, width });
    flow.newPage();
  }
  flowSections(flow, document.front, width);
  if (!document.contents.used) return;
  flow.newPage();
  flowContents(flow, document, width);
  flow.newPage();
}

function flowBody(flow: Flow, document: PolicyDocument, width: number): void {
  if (!document.contents.used && document.front.length > 0) flow.margin(section.abovePart);
  flowSections(flow, document.sections, width);
  for (const appendix of document.appendices) {
    flow.newPage();
    flowSections(flow, [appendix], width);
  }
}
