import type { PageReader } from "../page-reader.ts";
import { everyTag, isTag, type Tag } from "../tag-tree.ts";
import { at, strangers } from "./element-findings.ts";
import type { CheckedFile, Finding } from "./finding.ts";

/** What each part of a table may hold. */
const parts: Readonly<Record<string, RegExp>> = {
  Table: /^(?:TR|THead|TBody|TFoot|Caption)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TFoot: /^TR$/,
  TR: /^T[HD]$/,
};

/** Tables are rows of as many cells each, and headers say what they head (Matterhorn 09-004, 15-003). */
export function* tablesAreRegular({ tags, pages }: CheckedFile): Generator<Finding> {
  for (const tag of tags) {
    const allowed = parts[tag.role];
    if (allowed) yield* strangers(tag, allowed, pages);
    if (tag.role === "Table") yield* unequalRows(tag, pages);
    if (tag.role === "TH" && !/^(?:Row|Column|Both)$/.test(tag.attributes.scope ?? "")) {
      yield at(tag, pages, "A table header does not say whether it heads a row or a column");
    }
  }
}

function* unequalRows(table: Tag, pages: PageReader): Generator<Finding> {
  const rows = everyTag(table).filter(({ role }) => role === "TR");
  const widths = gridWidths(rows);
  const row = rows.find((_, index) => widths[index] !== widths[0]);
  if (row) yield at(row, pages, "A table's rows have different numbers of cells");
}

/** How many columns each row fills, with the cells that reach down into it. */
function gridWidths(rows: readonly Tag[]): readonly number[] {
  const widths = rows.map(() => 0);
  rows.forEach((row, index) => {
    for (const { attributes } of row.children.filter(isTag)) {
      const last = index + (attributes.rowSpan ?? 1);
      for (let reached = index; reached < Math.min(last, rows.length); reached++) {
        widths[reached] = (widths[reached] ?? 0) + (attributes.columnSpan ?? 1);
      }
    }
  });
  return widths;
}
