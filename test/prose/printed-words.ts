import type { PolicyDocument, Section } from "../../src/document/document.ts";
import { countWords } from "../../src/rules/prose/sentences.ts";
import { textsOfSection } from "../formats/places.ts";

/** How many words a document prints: headings, lists, tables and cards, but no cover, contents list or page furniture. */
export function printedWords({ front, sections, appendices }: PolicyDocument): number {
  return [...front, ...sections, ...appendices].reduce(
    (sum, section) => sum + wordsBelow(section),
    0,
  );
}

function wordsBelow(section: Section): number {
  return section.sections.reduce((sum, child) => sum + wordsBelow(child), wordsOfSection(section));
}

/** The words of a section without the sections below it. */
export function wordsOfSection(section: Section): number {
  return countWords(textsOfSection(section).join(" "));
}
