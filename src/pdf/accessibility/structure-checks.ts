import { at } from "./element-findings.ts";
import type { CheckedFile, Finding } from "./finding.ts";

/** The standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const standard = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6
   L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot
   Ruby RB RT RP Warichu WT WP Figure Formula Form`.split(/\s+/),
);

/** Every element is of a standard type, or stands for one (Matterhorn 02-001). */
export function* typesAreStandard({ tags, pages }: CheckedFile): Generator<Finding> {
  const seen = new Set<string>();
  for (const tag of tags) {
    if (standard.has(tag.role) || seen.has(tag.role)) continue;
    seen.add(tag.role);
    yield at(tag, pages, `${tag.role} is no standard type of element.`);
  }
}

/** Headings start at 1 and go down by one level at a time (Matterhorn 14-002, 14-003). */
export function* headingsAreInOrder({ tags, pages }: CheckedFile): Generator<Finding> {
  let level = 0;
  for (const tag of tags) {
    const own = Number(/^H([1-6])$/.exec(tag.role)?.[1] ?? Number.NaN);
    if (Number.isNaN(own)) continue;
    if (own > level + 1) yield at(tag, pages, `A heading of level ${own} follows level ${level}`);
    level = own;
  }
}

/** Pictures have words that stand for them, and a place (Matterhorn 13-004). */
export function* figuresAreDescribed({ tags, pages }: CheckedFile): Generator<Finding> {
  for (const tag of tags) {
    if (tag.role !== "Figure") continue;
    if ((tag.alternative ?? "").trim() === "") yield at(tag, pages, "A picture is not described");
    if (tag.attributes.box?.length !== 4)
      yield at(tag, pages, "A picture does not say where it is");
  }
}
