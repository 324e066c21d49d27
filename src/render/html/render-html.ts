import type { PolicyDocument } from "../../document/document.ts";
import type { PageNumbers } from "../page-numbers.ts";
import type { Theme } from "../theme.ts";
import { pageBody } from "./page-body.ts";
import { pageHead } from "./page-head.ts";
import { printerStyles } from "./styles/printer-styles.ts";
import { stylesheet } from "./stylesheet.ts";

/** One self-contained page, for screens and for the printer. `pages` may be empty: then the printed contents have no numbers. */
export async function renderHtml(
  document: PolicyDocument,
  theme: Theme,
  pages: PageNumbers,
): Promise<Uint8Array> {
  return new TextEncoder().encode(page(document, theme, pages));
}

/** The same page for a browser that shows it on no screen. It prints alike. */
export function htmlToPrint(document: PolicyDocument, theme: Theme, pages: PageNumbers): string {
  return page(document, theme, pages, printerStyles);
}

function page(
  document: PolicyDocument,
  theme: Theme,
  pages: PageNumbers,
  ...furtherStyles: readonly string[]
): string {
  const body = pageBody(document, theme, pages);
  const styles = [stylesheet(document, theme, body), ...furtherStyles].join("\n");
  return `<!doctype html>
<html lang="${document.language}">
<head>
${pageHead(document, styles)}
</head>
<body>
${body}
</body>
</html>
`;
}
