import type { Inline, Table, TableRow } from "../../document/document.ts";
import { isForm } from "../../document/pen-lines.ts";
import { penRowMillimetres } from "../paginate/layout-metrics.ts";
import { escapeHtml, idAttribute, textToHtml } from "./escape.ts";
import { inlinesToHtml } from "./inlines.ts";

type Cell = readonly Inline[];

export function tableToHtml(table: Table): string {
  const kind = isForm(table) ? "table form" : "table";
  return `<div class="${kind}"${scrolling(table)}>
<table>
<caption><span class="visually-hidden">${textToHtml(table.summary)}</span></caption>
${columnsToHtml(table.widths)}${headToHtml(table.header)}<tbody>
${table.rows.map((row) => rowToHtml(row, table)).join("\n")}
</tbody>
</table>
</div>`;
}

/**
 * Two columns fit the narrowest screen. More may have to scroll, and a keyboard needs a named stop for that:
 * a group, since two tables may share a name and regions may not.
 */
function scrolling({ widths, summary }: Table): string {
  if (widths.length <= 2) return "";
  return ` role="group" tabindex="0" aria-label="${escapeHtml(summary)}"`;
}

function columnsToHtml(widths: readonly number[]): string {
  const columns = widths.map((width) => `<col style="width: ${width}%">`);
  return `<colgroup>${columns.join("")}</colgroup>\n`;
}

function headToHtml(header: readonly Cell[]): string {
  if (header.length === 0) return "";
  return `<thead>\n<tr>${header.map(columnHeaderToHtml).join("")}</tr>\n</thead>\n`;
}

function columnHeaderToHtml(cell: Cell): string {
  // The corner above row headers may be empty, and an empty header heads nothing.
  if (cell.length === 0) return "<td></td>";
  return `<th scope="col">${inlinesToHtml(cell)}</th>`;
}

function rowToHtml({ id, cells, penLines }: TableRow, { rowHeaders }: Table): string {
  const html = cells.map((cell, column) =>
    rowHeaders && column === 0
      ? `<th scope="row">${inlinesToHtml(cell)}</th>`
      : `<td>${inlinesToHtml(cell)}</td>`,
  );
  const room =
    penLines === undefined ? "" : ` style="block-size: ${penRowMillimetres(penLines)}mm"`;
  return `<tr${idAttribute(id)}${room}>${html.join("")}</tr>`;
}
