import type { Block, PolicyDocument, Section, Table, TableRow } from "../../document/document.ts";
import {
  isTag,
  mapTags,
  newTag,
  type Tag,
  type TagAttributes,
  tagsOf,
} from "../../pdf/tag-tree.ts";
import { plainText } from "../html/inlines.ts";

/**
 * Gives tables what browsers leave out: cells without text, and what the table holds. A table that is not as the
 * document has it stays as it is. Names by which cells know their headers go: each header says what it heads.
 */
export function withAllCells(tree: Tag, document: PolicyDocument): Tag {
  const tables = tablesOf(document).values();
  return mapTags(tree, (tag) => {
    if (tag.role !== "Table") return tag;
    const table = tables.next().value;
    return table ? withCellsOf(tag, table) : tag;
  });
}

function withCellsOf(tag: Tag, { header, rows, summary }: Table): Tag {
  const wanted = [...(header.length === 0 ? [] : [header]), ...rows.map(({ cells }) => cells)];
  if (tagsOf(tag, /^TR$/).length !== wanted.length) return tag;
  const own = wanted.values();
  const filled = mapTags(tag, (each) =>
    each.role === "TR" ? withCells(each, own.next().value ?? []) : each,
  );
  return { ...filled, attributes: { ...tag.attributes, summary } };
}

function withCells(row: Tag, cells: TableRow["cells"]): Tag {
  const tags = row.children.filter(isTag);
  if (tags.length >= cells.length) return row;
  const hasText = cells.map((cell) => plainText(cell).trim() !== "");
  if (hasText.filter(Boolean).length !== tags.length) return row;
  const given = tags.values();
  const children = hasText.map((has) => (has && given.next().value) || newTag("TD", []));
  return { ...row, children };
}

/** Scope says what a header heads; spans of one say nothing. */
export function withPlainCells(tree: Tag): Tag {
  return mapTags(tree, (tag) =>
    /^T[HD]$/.test(tag.role) ? { ...tag, attributes: spansOf(tag.attributes) } : tag,
  );
}

function spansOf({ rowSpan, columnSpan, ...attributes }: TagAttributes): TagAttributes {
  return {
    ...attributes,
    ...(rowSpan === 1 ? {} : { rowSpan }),
    ...(columnSpan === 1 ? {} : { columnSpan }),
  };
}

/** All tables in the order of reading. */
function tablesOf({ cover, front, sections, appendices }: PolicyDocument): readonly Table[] {
  return [
    ...(cover?.statement ?? []).flatMap(tablesIn),
    ...[...front, ...sections, ...appendices].flatMap(tablesInSection),
  ];
}

function tablesInSection({ blocks, sections }: Section): readonly Table[] {
  return [...blocks.flatMap(tablesIn), ...sections.flatMap(tablesInSection)];
}

function tablesIn(block: Block): readonly Table[] {
  switch (block.type) {
    case "table":
      return [block];
    case "list":
      return block.items.flatMap(({ children }) => children.flatMap(tablesIn));
    case "callout":
      return block.children.flatMap(tablesIn);
    case "paragraph":
    case "runInHeading":
    case "contactCard":
    case "signatureBlock":
    case "figure":
      return [];
  }
}
