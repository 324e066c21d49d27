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
  const { body, styles } = contentOf(document, theme, pages);
  return `<!doctype html>
<html lang="${document.language}">
<head>
${pageHead(document, [styles, ...furtherStyles].join("\n"))}
</head>
<body>
${body}
</body>
</html>
`;
}

/** What a page consists of, and what it was made from. */
interface Content {
  readonly theme: Theme;
  readonly pages: PageNumbers;
  readonly body: string;
  readonly styles: string;
}

/** The page that is shown and the one that is printed differ in a rule: what comes second takes the first one's content. */
const contents = new WeakMap<PolicyDocument, Content>();

function contentOf(document: PolicyDocument, theme: Theme, pages: PageNumbers): Content {
  const known = contents.get(document);
  if (known && known.theme === theme && known.pages === pages) return known;
  const body = pageBody(document, theme, pages);
  const made = { theme, pages, body, styles: stylesheet(document, theme, body) };
  contents.set(document, made);
  return made;
}
