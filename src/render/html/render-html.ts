import type { PolicyDocument } from "../../document/document.ts";
import type { PageNumbers } from "../page-numbers.ts";
import type { Theme } from "../theme.ts";
import { pageBody } from "./page-body.ts";
import { pageHead } from "./page-head.ts";
import { stylesheet } from "./stylesheet.ts";

/** One self-contained page, for screens and for the printer. `pages` may be empty: then the printed contents have no numbers. */
export async function renderHtml(
  document: PolicyDocument,
  theme: Theme,
  pages: PageNumbers,
): Promise<Uint8Array> {
  const body = pageBody(document, theme, pages);
  const head = pageHead(document, stylesheet(document, theme, body));
  return new TextEncoder().encode(page(document.language, head, body));
}

function page(language: string, head: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
${head}
</head>
<body>
${body}
</body>
</html>
`;
}
