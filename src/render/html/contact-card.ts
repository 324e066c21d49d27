import type { ContactCard, ContactLine } from "../../document/document.ts";
import { textToHtml } from "./escape.ts";
import { inlinesToHtml } from "./inlines.ts";

// A list, not a description list: Chromium leaves the latter untagged in the PDF.
export function contactCardToHtml({ name, lines }: ContactCard): string {
  const heading = `<p class="card-name">${inlinesToHtml(name)}</p>`;
  if (lines.length === 0) return `<div class="card">\n${heading}\n</div>`;
  return `<div class="card">
${heading}
<ul class="card-lines">
${lines.map(lineToHtml).join("\n")}
</ul>
</div>`;
}

function lineToHtml({ label, value }: ContactLine): string {
  return `<li><p><span class="label">${textToHtml(label)}:</span> ${inlinesToHtml(value)}</p></li>`;
}
