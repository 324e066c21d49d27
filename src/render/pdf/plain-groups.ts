import type { PageReader } from "../../pdf/page-reader.ts";
import { isTag, newTag, stretchesOf, type Tag, type TagChild } from "../../pdf/tag-tree.ts";

const groups = /^(?:Document|Part|Art|Sect|Div|NonStruct|BlockQuote|LI|LBody)$/;
const inlines = /^(?:Span|Link|Quote|Note|Reference|Code|Lbl)$/;

/**
 * Takes out the elements without a meaning that browsers put around every box and every piece of text. Text that then
 * stands in no paragraph, such as that of boxes in a row, becomes one; what is on one line stays together.
 */
export function withoutPlainGroups(tree: Tag, pages: PageReader): Tag {
  return { ...tree, children: childrenOf(tree, pages) };
}

function childrenOf(tag: Tag, pages: PageReader): readonly TagChild[] {
  const children = tag.children
    .map((child) => (isTag(child) ? withoutPlainGroups(child, pages) : child))
    .filter((child) => !isPlain(child) || child.children.length > 0);
  const isGroup = groups.test(tag.role) && children.some(isBlock);
  const whole = isGroup ? inParagraphs(children, pages) : children;
  return whole.flatMap((child) => (isPlain(child) ? child.children : [child]));
}

function isPlain(child: TagChild): child is Tag {
  return isTag(child) && child.role === "NonStruct";
}

/** A group of nothing but text is text itself, such as a number beside its heading. */
function isBlock(child: TagChild): boolean {
  if (!isTag(child) || inlines.test(child.role)) return false;
  return !isPlain(child) || child.children.some(isBlock);
}

/** Text between blocks, in paragraphs: a line each. */
function inParagraphs(children: readonly TagChild[], pages: PageReader): readonly TagChild[] {
  const whole: TagChild[] = [];
  let line: { readonly children: TagChild[]; readonly place: string } | undefined;
  for (const child of children) {
    if (isBlock(child) || (isTag(child) && child.role === "Lbl")) {
      whole.push(child);
      line = undefined;
      continue;
    }
    const own = isPlain(child) ? child.children : [child];
    const place = placeOf(child, pages);
    if (line?.place === place) line.children.push(...own);
    else {
      line = { children: [...own], place };
      whole.push(newTag("P", line.children));
    }
  }
  return whole;
}

/** Page and height of the base line. */
function placeOf(child: TagChild, pages: PageReader): string {
  const [first] = stretchesOf(newTag("Span", [child]));
  const text = first && pages.paintedIn(first).find(({ kind }) => kind === "text");
  return `${first?.page} ${text?.box.top.toFixed(0)}`;
}
