import type { PolicyDocument } from "../../../document/document.ts";
import { draftMark } from "../../../document/draft-mark.ts";
import { typefaces } from "../../../typeface/typefaces.ts";
import type { Theme } from "../../theme.ts";
import { cssString } from "./css-text.ts";

/** Whole quarters of a pixel, for the same reason as headings (`paginate/layout-metrics`). */
const typePixels = 12.75;

/** A4, its margins, and what repeats in them on every page after the cover. */
export function pageBoxStyles(document: PolicyDocument, theme: Theme): string {
  const { top, right, bottom, left } = theme.marginMillimetres;
  return `@page {
  size: A4;
  margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;
${marginBoxes(document, theme)}
}
${document.cover === undefined ? "" : bareFirstPage}`;
}

function marginBoxes({ furniture, status }: PolicyDocument, { colours, typeface }: Theme): string {
  const quiet = `color: ${colours.text}; vertical-align: middle;`;
  const mark = status === "draft" ? cssString(draftMark.short) : "none";
  return `  font-family: ${typefaces[typeface].families};
  font-size: ${typePixels}px;
  @top-left { content: ${cssString(furniture.header)}; text-align: left; width: 85%; ${quiet} }
  @top-right { content: ${mark}; text-align: right; width: 15%; ${quiet} color: ${colours.alert}; font-weight: 700; }
  @bottom-left { content: ${cssString(furniture.footer)}; text-align: left; width: 75%; ${quiet} }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); text-align: right; width: 25%; ${quiet} }`;
}

// The cover's colour runs to the edge of the paper.
const bareFirstPage = `@page :first {
  margin: 0;
  @top-left { content: none; }
  @top-right { content: none; }
  @bottom-left { content: none; }
  @bottom-right { content: none; }
}`;
