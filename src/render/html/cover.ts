import type { Cover, PolicyDocument } from "../../document/document.ts";
import { draftMark } from "../../document/draft-mark.ts";
import { blocksToHtml } from "./blocks.ts";
import { textToHtml } from "./escape.ts";
import { landmarks } from "./landmarks.ts";

/** The page's header: the cover, or only the school and the title where there is none. */
export function coverToHtml(document: PolicyDocument): string {
  const { cover, school, title } = document;
  const draft = draftToHtml(document);
  return cover === undefined
    ? headerToHtml("masthead", panel(school, title), draft)
    : headerToHtml("cover", panel(cover.school, cover.title), [...draft, ...factsToHtml(cover)]);
}

function headerToHtml(name: string, panel: string, facts: readonly string[]): string {
  const below =
    facts.length === 0 ? "" : `\n<div class="cover-facts">\n${facts.join("\n")}\n</div>`;
  return `<header class="${name}" id="${landmarks.top}">\n${panel}${below}\n</header>`;
}

function panel(school: string, title: string): string {
  return `<div class="panel">
<p class="school">${textToHtml(school)}</p>
<h1>${textToHtml(title)}</h1>
</div>`;
}

function draftToHtml({ status }: PolicyDocument): readonly string[] {
  return status === "draft" ? [`<p class="draft">${textToHtml(draftMark.full)}</p>`] : [];
}

function factsToHtml({ lines, statement }: Cover): readonly string[] {
  const paragraphs = lines.map((line) => `<p>${textToHtml(line)}</p>`);
  return [
    ...(lines.length === 0 ? [] : [`<div class="cover-lines">\n${paragraphs.join("\n")}\n</div>`]),
    // h2, like the sections: the statement stands right under the title.
    ...(statement.length === 0
      ? []
      : [`<div class="statement">\n${blocksToHtml(statement, 2)}\n</div>`]),
  ];
}
