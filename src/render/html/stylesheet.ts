import type { PolicyDocument } from "../../document/document.ts";
import type { Theme } from "../theme.ts";
import { fontFaces } from "./font/font-faces.ts";
import { blockStyles } from "./styles/block-styles.ts";
import { brandStyles } from "./styles/brand-styles.ts";
import { chartStyles } from "./styles/chart-styles.ts";
import { colourStyles } from "./styles/colour-styles.ts";
import { currentSectionStyles } from "./styles/current-section-styles.ts";
import { layoutStyles } from "./styles/layout-styles.ts";
import { narrowTableStyles } from "./styles/narrow-table-styles.ts";
import { pageBoxStyles } from "./styles/page-box-styles.ts";
import { preferenceStyles } from "./styles/preference-styles.ts";
import { printBreakStyles } from "./styles/print-break-styles.ts";
import { printStyles } from "./styles/print-styles.ts";
import { screenContentsStyles } from "./styles/screen-contents-styles.ts";
import { screenStyles } from "./styles/screen-styles.ts";
import { selfLinkStyles } from "./styles/self-link-styles.ts";
import { textStyles } from "./styles/text-styles.ts";

/**
 * The page's whole style. `body` is its HTML: only fonts that hold a character of what is shown are embedded. What the style
 * sheet itself shows, such as bullets and the digits of page numbers, stands in it.
 */
export function stylesheet(document: PolicyDocument, theme: Theme, body: string): string {
  const { header, footer } = document.furniture;
  const rules = rulesOf(document, theme);
  return [fontFaces(theme, [body, header, footer, rules].join("")), rules].join("\n");
}

function rulesOf(document: PolicyDocument, theme: Theme): string {
  return [
    colourStyles(theme.colours),
    textStyles,
    blockStyles,
    chartStyles,
    layoutStyles,
    screenStyles,
    screenContentsStyles,
    currentSectionStyles(document),
    selfLinkStyles,
    narrowTableStyles,
    preferenceStyles,
    printStyles(theme),
    printBreakStyles,
    pageBoxStyles(document, theme),
    ...brandStyles(document, theme),
  ].join("\n");
}
