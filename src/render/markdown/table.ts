import type { Inline, Table } from "../../document/document.ts";
import { inlinesToLine } from "./inlines.ts";

type Cell = readonly Inline[];

/** A pipe table. It must have a header row, which stays empty where the table has none. */
export function tableToMarkdown({ header, rows, widths }: Table): string {
  const columns = header.length === 0 ? widths.map((): Cell => []) : header;
  return [
    rowToMarkdown(columns),
    `|${" --- |".repeat(columns.length)}`,
    ...rows.map(({ cells }) => rowToMarkdown(cells)),
  ].join("\n");
}

function rowToMarkdown(cells: readonly Cell[]): string {
  return `| ${cells.map(inlinesToLine).join(" | ")} |`;
}
