import {
  BuilderElement,
  FileChild,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from "docx";
import type { PolicyDocument, Section } from "../../document/document.ts";
import { textOf } from "../../document/text.ts";
import type { PageNumbers } from "../page-numbers.ts";
import { field, fieldEnd, fieldStart } from "./fields.ts";
import type { Register } from "./register.ts";
import {
  appendixContentsOffset,
  appendixStyleName,
  contentsStyle,
  styleIds,
} from "./style-names.ts";
import { textRuns } from "./text-runs.ts";

interface Entry {
  readonly section: Section;
  readonly style: string;
}

/** The contents list as a field that Word can update, already filled in. */
export function contentsPage(
  document: PolicyDocument,
  pages: PageNumbers,
  register: Register,
): readonly FileChild[] {
  const { levels, used } = document.contents;
  const entries = used
    ? [
        ...entriesOf(document.sections, levels, 0),
        ...entriesOf(document.appendices, levels, appendixContentsOffset),
      ]
    : [];
  if (entries.length === 0) return [];
  const paragraphs = entries.map(({ section, style }, at) => {
    const opening = at === 0 ? fieldStart(instruction(document)) : [];
    const closing = at === entries.length - 1 ? [fieldEnd()] : [];
    const link = entryLink(section, pages, register);
    return new Paragraph({ style, children: [...opening, link, ...closing] });
  });
  const heading = new Paragraph({
    style: styleIds.contentsHeading,
    children: [new TextRun("Contents")],
  });
  return [heading, new ContentsControl(paragraphs)];
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

function entryLink(section: Section, pages: PageNumbers, register: Register): ParagraphChild {
  const { heading, id, number } = section;
  const anchor = register.bookmarkName(id);
  const numbered = number === undefined ? [] : [...textRuns(number, {}), tab()];
  const page = field(`PAGEREF ${anchor} \\h`, String(pages.get(id) ?? ""));
  return new InternalHyperlink({
    anchor,
    children: [...numbered, ...textRuns(textOf(heading), {}), tab(), ...page],
  });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** The frame by which Word recognises a contents list and offers to update it. */
class ContentsControl extends FileChild {
  constructor(paragraphs: readonly Paragraph[]) {
    super("w:sdt");
    this.root.push(
      new BuilderElement({ name: "w:sdtPr", children: [gallery] }),
      new BuilderElement({ name: "w:sdtContent", children: paragraphs }),
    );
  }
}

const gallery = new BuilderElement({
  name: "w:docPartObj",
  children: [
    new BuilderElement({
      name: "w:docPartGallery",
      attributes: { value: { key: "w:val", value: "Table of Contents" } },
    }),
    new BuilderElement({ name: "w:docPartUnique" }),
  ],
});
