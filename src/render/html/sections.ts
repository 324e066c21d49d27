import type { Section } from "../../document/document.ts";
import { sectionBlocksToHtml } from "./blocks.ts";
import { escapeHtml } from "./escape.ts";
import { inlinesToHtml, plainText } from "./inlines.ts";

export function sectionsToHtml(sections: readonly Section[]): string {
  return sections.map(sectionToHtml).join("\n");
}

function sectionToHtml(section: Section): string {
  // The document's title is the one h1, so that sections start at h2.
  const level = section.level + 1;
  const parts = [
    `<h${level} id="${escapeHtml(section.id)}">${numberToHtml(section)}${inlinesToHtml(section.heading)}</h${level}>${selfLinkToHtml(section)}`,
    sectionBlocksToHtml(section.blocks, level + 1),
    sectionsToHtml(section.sections),
  ];
  const open = section.newPage ? '<section class="new-page">' : "<section>";
  return `${open}\n${parts.filter((part) => part !== "").join("\n")}\n</section>`;
}

/** Where people copy the address of a section from. It stands beside the heading, so that the heading's name stays its own. */
function selfLinkToHtml({ heading, id, number }: Section): string {
  const words = [number, plainText(heading)].filter((part) => part !== undefined).join(" ");
  return `<a class="self" href="#${escapeHtml(id)}" aria-label="${escapeHtml(`Link to ${words}`)}"></a>`;
}

/** The printed number, with the space after it, where a section has one. */
export function numberToHtml({ number }: Section): string {
  return number === undefined ? "" : `<span class="number">${escapeHtml(number)}</span> `;
}
