import type { PageReader } from "../../pdf/page-reader.ts";
import { isTag, newTag, stretchesOf, type Tag, type TagChild } from "../../pdf/tag-tree.ts";

const groups = /^(?:Document|Part|Art|Sect|Div|NonStruct|BlockQuote|LI|LBody)$/;
const inlines = /^(?:Span|Link|Quote|Note|Reference|Code|Lbl)$/;

/**
 * Takes out the elements without a meaning that browsers put around every box and every piece of text. Text that then
 * stands in no paragraph, such as that of boxes in a row, becomes one.
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

function standsAlone(child: TagChild): boolean {
  return isBlock(child) || (isTag(child) && child.role === "Lbl");
}

/** Text between blocks, in paragraphs: lines that are nearer to each other than two sizes of their type are of one. */
function inParagraphs(children: readonly TagChild[], pages: PageReader): readonly TagChild[] {
  const whole: TagChild[] = [];
  let open: { readonly children: TagChild[]; place: Place } | undefined;
  for (const child of children) {
    if (standsAlone(child)) {
      whole.push(child);
      open = undefined;
      continue;
    }
    const place = placeOf(child, pages);
    if (!open || !goesOn(open.place, place)) {
      open = { children: [], place };
      whole.push(newTag("P", open.children));
    }
    open.children.push(...(isPlain(child) ? child.children : [child]));
    open.place = place;
  }
  return whole;
}

/** Where a text starts and ends: base lines of its first and last words, in points. */
interface Place {
  readonly page: number | undefined;
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

const widestLine = 2;

function goesOn(before: Place, after: Place): boolean {
  return (
    before.page === after.page && Math.abs(before.last - after.first) <= widestLine * after.size
  );
}

function placeOf(child: TagChild, pages: PageReader): Place {
  const stretches = stretchesOf(newTag("Span", [child]));
  const texts = stretches
    .flatMap((stretch) => pages.paintedIn(stretch))
    .filter(({ kind }) => kind === "text");
  return {
    page: stretches[0]?.page,
    first: texts[0]?.box.top ?? Number.NaN,
    last: texts.at(-1)?.box.bottom ?? Number.NaN,
    size: texts[0]?.size ?? 0,
  };
}
