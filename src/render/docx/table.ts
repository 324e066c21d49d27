import type { Inline, Table } from "../../document/document.ts";
import { isForm } from "../../document/pen-lines.ts";
import { penRowMillimetres } from "../paginate/layout-metrics.ts";
import { inlineRuns } from "./inlines.ts";
import { twipsPerMillimetre } from "./page.ts";
import { paragraph, writeParts } from "./paragraph.ts";
import type { Register } from "./register.ts";
import { styleIds } from "./style-names.ts";
import { attributes, type Xml } from "./xml.ts";

interface TablePlace {
  readonly register: Register;
  readonly page: { readonly textWidth: number };
}

/** A table that says what it holds, for people who cannot see it. */
export function table(block: Table, { register, page }: TablePlace): Xml {
  const cell = (inlines: readonly Inline[], column: number, { kind, id }: CellRole): Xml => {
    const runs = register.bookmarked(id, inlineRuns(inlines, register));
    const content = writeParts([paragraph({ style: cellStyles[kind] }, runs)]);
    const width = `<w:tcW w:type="pct" w:w="${fiftieths(block.widths[column] ?? 0)}"/>`;
    return `<w:tc><w:tcPr>${width}</w:tcPr>${content}</w:tc>`;
  };
  const header = row(
    "<w:tblHeader/>",
    block.header.map((inlines, column) => cell(inlines, column, { kind: "header" })),
  );
  const rows = block.rows.map(({ cells, id, penLines }) =>
    row(
      penLines === undefined ? "" : roomFor(penLines),
      cells.map((inlines, column) =>
        cell(inlines, column, {
          kind: column === 0 && block.rowHeaders ? "rowHeader" : "text",
          id: column === 0 ? id : undefined,
        }),
      ),
    ),
  );
  return `<w:tbl>${properties(block)}${grid(block, page.textWidth)}${header}${rows.join("")}</w:tbl>`;
}

/** No row is split between pages. */
function row(properties: Xml, cells: readonly Xml[]): Xml {
  return `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.join("")}</w:tr>`;
}

function roomFor(lines: number): Xml {
  const height = Math.floor(penRowMillimetres(lines) * twipsPerMillimetre);
  return `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`;
}

/** Word's fiftieths of a per cent. */
function fiftieths(percent: number): number {
  return Math.round(percent * 50);
}

function properties(block: Table): Xml {
  const style = isForm(block) ? styleIds.policyForm : styleIds.policyTable;
  return `<w:tblPr>${[
    `<w:tblStyle w:val="${style}"/><w:tblW w:type="pct" w:w="${fiftieths(100)}"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblLook w:firstRow="true" w:firstColumn="${block.rowHeaders}" w:noHBand="true" w:noVBand="true"/>`,
    `<w:tblDescription${attributes({ "w:val": block.summary })}/>`,
  ].join("")}</w:tblPr>`;
}

function grid({ widths }: Table, textWidth: number): Xml {
  const columns = widths.map(
    (width) => `<w:gridCol w:w="${Math.round((textWidth * width) / 100)}"/>`,
  );
  return `<w:tblGrid>${columns.join("")}</w:tblGrid>`;
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
