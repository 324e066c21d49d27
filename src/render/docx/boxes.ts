import type { Page } from "./page.ts";
import { type BodyPart, changed, isParagraph } from "./paragraph.ts";
import type { Register } from "./register.ts";
import { spacedAbove, spacedBelow } from "./spacing.ts";
import { twips } from "./style-properties.ts";
import { gaps } from "./typography.ts";

interface BoxPlace {
  readonly register: Register;
  readonly page: Page;
}

/** Space in twips between the text of a box and the margins of the page. */
export function boxIndent(page: Pick<Page, "bodyPoints">): number {
  return twips(gaps.besideBox, page);
}

/**
 * Keeps the paragraphs of a shaded box on one page. Word joins the boxes of neighbours with equal borders and
 * indents, so that every other box is one twip narrower.
 */
export function boxed(
  parts: readonly BodyPart[],
  { page, register }: BoxPlace,
): readonly BodyPart[] {
  const right = boxIndent(page) + (register.nextBox() % 2);
  const joined = parts.map((part, at) => {
    if (!isParagraph(part)) return part;
    const kept = at < parts.length - 1 ? { keepNext: true } : {};
    return changed(part, { ...kept, indent: { ...part.properties.indent, right } });
  });
  const below = spacedBelow(joined, twips(gaps.belowBox, page));
  return spacedAbove(below, twips(gaps.aboveBox, page));
}
