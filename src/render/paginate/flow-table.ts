import type { Inline, Table } from "../../document/document.ts";
import type { Flow } from "./flow.ts";
import { table as metrics, penRowMillimetres, pixels } from "./layout-metrics.ts";
import { textRuns } from "./text-runs.ts";

type Cell = readonly Inline[];

/** A table: rows are not broken, and its header comes again on every page. */
export function flowTable(flow: Flow, table: Table, width: number): void {
  const { before, after, headerRulePixels, rulePixels } = metrics;
  const hasHeader = table.header.length > 0;
  const heightOf = rowHeights(flow, table, width);
  const header = hasHeader ? heightOf(table.header, true) + headerRulePixels : 0;
  flow.margin(before);
  if (hasHeader) {
    flow.box(header);
    flow.keepWithNext();
  }
  flow.underHeader(header, () => {
    for (const { cells, penLines = 0 } of table.rows) {
      const room = pixels(penRowMillimetres(penLines));
      flow.box(Math.max(heightOf(cells, false), room) + rulePixels);
    }
  });
  flow.margin(after);
}

/** How high a row is without the rule below it. */
function rowHeights(flow: Flow, { rowHeaders, widths }: Table, width: number) {
  const { cellPadding, lineHeight, size: ownSize, wideSize } = metrics;
  const size = flow.rem * (widths.length > 2 ? wideSize : ownSize);
  const textWidths = widths.map((share) => (width * share) / 100 - 2 * cellPadding.inline * size);
  return (cells: readonly Cell[], isHeader: boolean): number => {
    const lines = cells.map((cell, column) => {
      const weight = isHeader || (rowHeaders && column === 0) ? 700 : 400;
      return flow.type.countLines(textRuns(cell, weight), textWidths[column] ?? width, size);
    });
    return Math.max(0, ...lines) * lineHeight * size + 2 * cellPadding.block * size;
  };
}
