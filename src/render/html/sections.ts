import type { Section } from "../../document/document.ts";
import { blocksToHtml } from "./blocks.ts";
import { escapeHtml } from "./escape.ts";
import { inlinesToHtml } from "./inlines.ts";

export function sectionsToHtml(sections: readonly Section[]): string {
  return sections.map(sectionToHtml).join("\n");
}

function sectionToHtml(section: Section): string {
  // The document's title is the one h1, so that sections start at h2.
  const level = section.level + 1;
  const parts = [
    `<h${level} id="${escapeHtml(section.id)}">${numberToHtml(section)}${inlinesToHtml(section.heading)}</h${level}>`,
    blocksToHtml(section.blocks, level + 1),
    sectionsToHtml(section.sections),
  ];
  const open = section.newPage ? '<section class="new-page">' : "<section>";
  return `${open}\n${parts.filter((part) => part !== "").join("\n")}\n</section>`;
}

/** The printed number, with the space after it, where a section has one. */
export function numberToHtml({ number }: Section): string {
  return number === undefined ? "" : `<span class="number">${escapeHtml(number)}</span> `;
}
