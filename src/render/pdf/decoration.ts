import type { PageReader } from "../../pdf/page-reader.ts";
import {
  isStretch,
  isTag,
  keepChildren,
  type MarkedStretch,
  mapTags,
  stretchesOf,
  type Tag,
  tagsOf,
} from "../../pdf/tag-tree.ts";

/** A picture and a bullet may be drawn without any letter. */
const drawn = /^(?:Figure|Formula|Lbl)$/;

/** Takes out what says nothing: backgrounds and rules, which browsers mark as part of the cell or box they are drawn for. */
export function withoutDecoration(tree: Tag, pages: PageReader): Tag {
  const says = (stretch: MarkedStretch) =>
    pages.paintedIn(stretch).some(({ kind }) => kind === "text");
  const paints = (stretch: MarkedStretch) => pages.paintedIn(stretch).length > 0;
  return mapTags(tree, (tag) => {
    const stays = drawn.test(tag.role) ? paints : says;
    return keepChildren(tag, (child) => !isStretch(child) || stays(child));
  });
}

/** Leaves each header row once: browsers print it again on every page that the table goes on to, as part of one row. */
export function withSingleHeaderRows(tree: Tag): Tag {
  return mapTags(tree, (tag) => (tag.role === "TR" && isHeaderRow(tag) ? onFirstPage(tag) : tag));
}

function isHeaderRow(row: Tag): boolean {
  return tagsOf(row, /^T[HD]$/).every(({ attributes }) => attributes.scope === "Column");
}

function onFirstPage(row: Tag): Tag {
  const first = stretchesOf(row)[0]?.page;
  return mapTags(row, (tag) => keepChildren(tag, (child) => isTag(child) || child.page === first));
}
