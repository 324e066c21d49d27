import type { PolicyDocument } from "../../document/document.ts";
import { escapeHtml } from "./escape.ts";

// Whatever a value may hold, the browser fetches nothing and runs nothing.
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "font-src data:",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Everything inside the head element. */
export function pageHead(document: PolicyDocument, styles: string): string {
  const { author, date, keywords, subject } = document.properties;
  return `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${document.title} – ${document.school}`)}</title>
<meta name="description" content="${escapeHtml(subject)}">
<meta name="author" content="${escapeHtml(author)}">
<meta name="keywords" content="${escapeHtml(keywords.join(", "))}">
<meta name="dcterms.date" content="${escapeHtml(date)}">
<link rel="icon" href="data:,">
<style>
${styles}
</style>`;
}
