import type { Cover, PolicyDocument } from "../../document/document.ts";
import { blocksToHtml } from "./blocks.ts";
import { textToHtml } from "./escape.ts";
import { landmarks } from "./landmarks.ts";

/** The page's header: the cover, or only the school and the title where there is none. */
export function coverToHtml({ cover, school, title }: PolicyDocument): string {
  if (cover === undefined) {
    return `<header class="masthead" id="${landmarks.top}">\n${panel(school, title)}\n</header>`;
  }
  return `<header class="cover" id="${landmarks.top}">
${panel(cover.school, cover.title)}
<div class="cover-facts">
${factsToHtml(cover)}
</div>
</header>`;
}

function panel(school: string, title: string): string {
  return `<div class="panel">
<p class="school">${textToHtml(school)}</p>
<h1>${textToHtml(title)}</h1>
</div>`;
}

function linesToHtml(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const paragraphs = lines.map((line) => `<p>${textToHtml(line)}</p>`);
  return `<div class="cover-lines">\n${paragraphs.join("\n")}\n</div>`;
}

function factsToHtml({ draft, lines, statement }: Cover): string {
  const parts = [
    draft ? '<p class="draft">Draft – not yet approved</p>' : "",
    linesToHtml(lines),
    // h2, like the sections: the statement stands right under the title.
    statement.length === 0 ? "" : `<div class="statement">\n${blocksToHtml(statement, 2)}\n</div>`,
  ];
  return parts.filter((part) => part !== "").join("\n");
}
