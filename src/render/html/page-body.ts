import type { PolicyDocument, Section } from "../../document/document.ts";
import type { PageNumbers } from "../page-numbers.ts";
import type { Theme } from "../theme.ts";
import { contentsToHtml } from "./contents-list.ts";
import { coverToHtml } from "./cover.ts";
import { textToHtml } from "./escape.ts";
import { landmarks } from "./landmarks.ts";
import { sectionsToHtml } from "./sections.ts";

/** Everything inside the body element, in the order of reading. */
export function pageBody(
  document: PolicyDocument,
  theme: Pick<Theme, "logo">,
  pages: PageNumbers,
): string {
  const parts = [
    `<a class="skip" href="#${landmarks.main}">Skip to the policy</a>`,
    coverToHtml(document, theme),
    `<main id="${landmarks.main}" tabindex="-1">`,
    partToHtml("front", document.front),
    contentsToHtml(document, pages),
    partToHtml("policy", document.sections),
    partToHtml("appendices", document.appendices),
    wayBack(document),
    "</main>",
    footerToHtml(document),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function partToHtml(name: string, sections: readonly Section[]): string {
  return sections.length === 0
    ? ""
    : `<div class="part ${name}">\n${sectionsToHtml(sections)}\n</div>`;
}

/** Stays in reach on narrow screens, where the contents list is not beside the text. */
function wayBack({ contents }: PolicyDocument): string {
  return contents.used ? `<a class="way-back" href="#${landmarks.contents}">Contents</a>` : "";
}

function footerToHtml({ furniture }: PolicyDocument): string {
  const lines = [furniture.header, furniture.footer].filter((line) => line !== "");
  return `<footer>
${lines.map((line) => `<p>${textToHtml(line)}</p>`).join("\n")}
<p><a href="#${landmarks.top}">Back to the top</a></p>
</footer>`;
}
