import {
  convertMillimetersToTwip,
  Table as DocxTable,
  type FileChild,
  HeightRule,
  Paragraph,
  StringValueElement,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  WidthType,
} from "docx";
import type { Inline, Table } from "../../document/document.ts";
import { isForm } from "../../document/pen-lines.ts";
import { penRowMillimetres } from "../paginate/layout-metrics.ts";
import { inlineRuns } from "./inlines.ts";
import type { Register } from "./register.ts";
import { styleIds } from "./style-names.ts";

interface TablePlace {
  readonly register: Register;
  readonly page: { readonly textWidth: number };
}

export function table(block: Table, { register, page }: TablePlace): FileChild {
  const cell = (inlines: readonly Inline[], column: number, { kind, id }: CellRole): TableCell =>
    new TableCell({
      width: { size: block.widths[column] ?? 0, type: WidthType.PERCENTAGE },
      children: [
        new Paragraph({
          style: cellStyles[kind],
          children: [...register.bookmarked(id, inlineRuns(inlines, register))],
        }),
      ],
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.header.map((inlines, column) => cell(inlines, column, { kind: "header" })),
  });
  const rows = block.rows.map(
    ({ cells, id, penLines }) =>
      new TableRow({
        cantSplit: true,
        ...(penLines === undefined ? {} : { height: roomFor(penLines) }),
        children: cells.map((inlines, column) =>
          cell(inlines, column, {
            kind: column === 0 && block.rowHeaders ? "rowHeader" : "text",
            id: column === 0 ? id : undefined,
          }),
        ),
      }),
  );
  return new DescribedTable(block, [header, ...rows], page.textWidth);
}

function roomFor(lines: number) {
  const height = convertMillimetersToTwip(penRowMillimetres(lines));
  return { value: height, rule: HeightRule.ATLEAST };
}

const cellStyles = {
  header: styleIds.tableHeading,
  rowHeader: styleIds.tableRowHeading,
  text: styleIds.tableText,
} as const;

interface CellRole {
  readonly kind: keyof typeof cellStyles;
  readonly id?: string | undefined;
}

/** A table that says what it holds, for people who cannot see it. docx has no word for that. */
class DescribedTable extends DocxTable {
  constructor(block: Table, rows: TableRow[], textWidth: number) {
    const { rowHeaders, summary, widths } = block;
    super({
      rows,
      style: isForm(block) ? styleIds.policyForm : styleIds.policyTable,
      width: { size: 100, type: WidthType.PERCENTAGE },
      columnWidths: widths.map((width) => Math.round((textWidth * width) / 100)),
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: rowHeaders, noHBand: true, noVBand: true },
    });
    const properties = this.root.find((part) => part instanceof TableProperties);
    properties?.addChildElement(new StringValueElement("w:tblDescription", summary));
  }
}
