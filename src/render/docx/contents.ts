import type { PolicyDocument, Section } from "../../document/document.ts";
import { textOf } from "../../document/text.ts";
import type { PageNumbers } from "../page-numbers.ts";
import { field, fieldEnd, fieldStart } from "./fields.ts";
import { insideLink } from "./inlines.ts";
import { type BodyPart, type Paragraph, paragraph, writeParts } from "./paragraph.ts";
import type { Register } from "./register.ts";
import {
  appendixContentsOffset,
  appendixStyleName,
  contentsStyle,
  styleIds,
} from "./style-names.ts";
import { tab, textRuns } from "./text-runs.ts";
import type { Xml } from "./xml.ts";

interface Entry {
  readonly section: Section;
  readonly style: string;
}

/** The contents list as a field that Word can update, already filled in. */
export function contentsPage(
  document: PolicyDocument,
  pages: PageNumbers,
  register: Register,
): readonly BodyPart[] {
  const { levels, used } = document.contents;
  const entries = used
    ? [
        ...entriesOf(document.sections, levels, 0),
        ...entriesOf(document.appendices, levels, appendixContentsOffset),
      ]
    : [];
  if (entries.length === 0) return [];
  const paragraphs = entries.map(({ section, style }, at) => {
    const opening = at === 0 ? fieldStart(instruction(document)) : "";
    const closing = at === entries.length - 1 ? fieldEnd : "";
    return paragraph({ style }, opening + entryLink(section, pages, register) + closing);
  });
  const heading = paragraph({ style: styleIds.contentsHeading }, textRuns("Contents"));
  return [heading, contentsControl(paragraphs)];
}

function entriesOf(sections: readonly Section[], levels: number, offset: number): readonly Entry[] {
  return sections
    .filter(({ level }) => level <= levels)
    .flatMap((section) => [
      { section, style: contentsStyle(section.level + offset) },
      ...entriesOf(section.sections, levels, offset),
    ]);
}

/** What Word follows when somebody updates the list: the same headings, as links, with page numbers. */
function instruction({ appendices, contents: { levels } }: PolicyDocument): string {
  const headings = `TOC \\o "1-${levels}" \\h \\z`;
  if (appendices.length === 0) return headings;
  const appendixLevels = Array.from(
    { length: levels },
    (_, index) => `${appendixStyleName(index + 1)},${index + 1 + appendixContentsOffset}`,
  );
  return `${headings} \\t "${appendixLevels.join(",")}"`;
}

function entryLink(section: Section, pages: PageNumbers, register: Register): Xml {
  const { heading, id, number } = section;
  const anchor = register.bookmarkName(id);
  const numbered = number === undefined ? "" : textRuns(number) + tab;
  const page = field(`PAGEREF ${anchor} \\h`, String(pages.get(id) ?? ""));
  return insideLink(anchor, numbered + textRuns(textOf(heading)) + tab + page);
}

/** The frame by which Word recognises a contents list and offers to update it. */
function contentsControl(paragraphs: readonly Paragraph[]): Xml {
  const gallery = '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>';
  const properties = `<w:sdtPr><w:docPartObj>${gallery}</w:docPartObj></w:sdtPr>`;
  return `<w:sdt>${properties}<w:sdtContent>${writeParts(paragraphs)}</w:sdtContent></w:sdt>`;
}
