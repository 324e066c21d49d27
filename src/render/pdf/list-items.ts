import type { PageReader } from "../../pdf/page-reader.ts";
import { isTag, mapTags, newTag, stretchesOf, type Tag, tagsOf } from "../../pdf/tag-tree.ts";

/** Puts what an item says beside its bullet or number, and says what kind of list it is (ISO 32000-1, 14.8.4.3.3). */
export function withItemBodies(tree: Tag, pages: PageReader): Tag {
  return mapTags(tree, (tag) => {
    if (tag.role === "LI") return withBody(tag, pages);
    return tag.role === "L" ? withNumbering(tag, pages) : tag;
  });
}

function withBody(item: Tag, pages: PageReader): Tag {
  if (item.children.some((child) => isTag(child) && child.role === "LBody")) return item;
  const isLabel = (child: Tag["children"][number]) => isTag(child) && child.role === "Lbl";
  const labels = item.children.filter(isTag).filter(isLabel);
  const body = item.children.filter((child) => !isLabel(child));
  const children = labels.map((label) => readableLabel(label, pages));
  return { ...item, children: [...children, newTag("LBody", body)] };
}

/** A bullet that is drawn is read as one. */
function readableLabel(label: Tag, pages: PageReader): Tag {
  return pages.textOf(stretchesOf(label)) === "" ? { ...label, actualText: "•" } : label;
}

function withNumbering(list: Tag, pages: PageReader): Tag {
  if (list.attributes.listNumbering !== undefined) return list;
  const [label] = tagsOf(list, /^Lbl$/);
  if (!label) return list;
  const text = pages.textOf(stretchesOf(label));
  return { ...list, attributes: { ...list.attributes, listNumbering: numberingOf(text) } };
}

function numberingOf(label: string): string {
  if (/^\(?[a-z]\b/.test(label)) return "LowerAlpha";
  if (/^\(?[A-Z]\b/.test(label)) return "UpperAlpha";
  return /^\(?\d/.test(label) ? "Decimal" : "Disc";
}
