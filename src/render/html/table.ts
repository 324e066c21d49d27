import type { Inline, Table, TableRow } from "../../document/document.ts";
import { isForm } from "../../document/pen-lines.ts";
import { penRowMillimetres } from "../paginate/layout-metrics.ts";
import { escapeHtml, idAttribute, textToHtml } from "./escape.ts";
import { inlinesToHtml, plainText } from "./inlines.ts";

type Cell = readonly Inline[];

export function tableToHtml(table: Table): string {
  const kinds = ["table", ...(isForm(table) ? ["form"] : []), ...(isWide(table) ? ["wide"] : [])];
  return `<div class="${kinds.join(" ")}">
<table>
<caption><span class="visually-hidden">${textToHtml(table.summary)}</span></caption>
${columnsToHtml(table.widths)}${headToHtml(table.header)}<tbody>
${table.rows.map((row) => rowToHtml(row, table)).join("\n")}
</tbody>
</table>
</div>`;
}

/** Two columns fit the narrowest screen. More become one below the other there, each cell with its column's name. */
function isWide({ widths }: Table): boolean {
  return widths.length > 2;
}

function columnsToHtml(widths: readonly number[]): string {
  const columns = widths.map((width) => `<col style="width: ${width}%">`);
  return `<colgroup>${columns.join("")}</colgroup>\n`;
}

function headToHtml(header: readonly Cell[]): string {
  if (header.length === 0) return "";
  return `<thead>\n<tr>${header.map(columnHeaderToHtml).join("")}</tr>\n</thead>\n`;
}

function columnName(table: Table, column: number): string {
  const name = plainText(table.header[column] ?? []);
  return isWide(table) && name !== "" ? ` data-column="${escapeHtml(name)}"` : "";
}

function columnHeaderToHtml(cell: Cell): string {
  // The corner above row headers may be empty, and an empty header heads nothing.
  if (cell.length === 0) return "<td></td>";
  return `<th scope="col">${inlinesToHtml(cell)}</th>`;
}

function rowToHtml({ id, cells, penLines }: TableRow, table: Table): string {
  const html = cells.map((cell, column) =>
    table.rowHeaders && column === 0
      ? `<th scope="row">${inlinesToHtml(cell)}</th>`
      : `<td${columnName(table, column)}>${inlinesToHtml(cell)}</td>`,
  );
  const room =
    penLines === undefined ? "" : ` style="block-size: ${penRowMillimetres(penLines)}mm"`;
  return `<tr${idAttribute(id)}${room}>${html.join("")}</tr>`;
}
