import type { PolicyDocument, Section } from "../../document/document.ts";
import type { PageNumbers } from "../page-numbers.ts";
import { escapeHtml, textToHtml } from "./escape.ts";
import { plainText } from "./inlines.ts";
import { landmarks } from "./landmarks.ts";
import { numberToHtml } from "./sections.ts";

interface Listing {
  /** How many levels of headings the list shows. */
  readonly levels: number;
  readonly pages: PageNumbers;
}

/** The sections as links, with pages for the printed version. Nothing where the school has switched the list off. */
export function contentsToHtml(document: PolicyDocument, pages: PageNumbers): string {
  if (!document.contents.used) return "";
  const listing = { levels: document.contents.levels, pages };
  const numbered = [...document.sections, ...document.appendices];
  return `<nav class="contents" id="${landmarks.contents}" aria-labelledby="${landmarks.contentsHeading}">
<h2 id="${landmarks.contentsHeading}">Contents</h2>
${skipToHtml(numbered)}${frontToHtml(document.front, listing)}${entriesToHtml(numbered, listing)}
</nav>`;
}

/** The list is long, and a keyboard stops at each of its links. */
function skipToHtml([first]: readonly Section[]): string {
  return first === undefined
    ? ""
    : `<a class="skip" href="#${escapeHtml(first.id)}">Skip the contents</a>\n`;
}

/** On paper the front stands before the list, so that only a screen needs a way to it. */
function frontToHtml(front: readonly Section[], listing: Listing): string {
  if (front.length === 0) return "";
  return `<div class="screen-only">\n${entriesToHtml(front, { ...listing, levels: 1 })}\n</div>\n`;
}

function entriesToHtml(sections: readonly Section[], listing: Listing): string {
  return `<ul>\n${sections.map((section) => entryToHtml(section, listing)).join("\n")}\n</ul>`;
}

function entryToHtml(section: Section, listing: Listing): string {
  const link = `<a href="#${escapeHtml(section.id)}">${numberToHtml(section)}<span class="entry">${textToHtml(plainText(section.heading))}</span>${pageToHtml(section, listing)}</a>`;
  const goesDeeper = section.level < listing.levels && section.sections.length > 0;
  return `<li>${link}${goesDeeper ? `\n${entriesToHtml(section.sections, listing)}` : ""}</li>`;
}

function pageToHtml({ id }: Section, { pages }: Listing): string {
  const page = pages.get(id);
  return page === undefined ? "" : ` <span class="page">${page}</span>`;
}
