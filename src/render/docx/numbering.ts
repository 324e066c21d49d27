import { type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from "docx";
import type { ListMarker, PolicyDocument } from "../../document/document.ts";
import { list } from "../paginate/layout-metrics.ts";
import type { Theme } from "../theme.ts";
import { type NumberedLevel, numberedLevels } from "./heading-numbering.ts";
import { appendixStyle, headingStyle } from "./style-names.ts";
import { twips } from "./style-properties.ts";

type NumberingDefinition = INumberingOptions["config"][number];
type LevelKind = Pick<ILevelsOptions, "format" | "text">;

/** Step from one list level to the next, in twips. */
export function listIndent(theme: Pick<Theme, "bodyPoints">): number {
  return twips(list.indent, theme);
}

/** Lists deeper than this are set like the deepest level. */
export const deepestListLevel = 2;

/** Space in twips for a heading's number of one, two or three parts, so that second lines align with the first. */
const numberWidths = [680, 907, 1134] as const;
const appendixNumberWidth = 2270;

/** Names of the numberings. docx looks for them in braces in all text, so they are unlike any text. */
export const numberingNames = {
  headings: "proviso:numbering:headings",
  appendices: "proviso:numbering:appendices",
  bullet: "proviso:numbering:bullet",
  number: "proviso:numbering:number",
  letter: "proviso:numbering:letter",
} as const;

/** For a heading that does not count though its style does. */
export const unnumbered = { numbering: false, indent: { left: 0, firstLine: 0 } } as const;

/** The heading series of a document that carry numbers. */
export interface HeadingNumbering {
  readonly headings: readonly NumberedLevel[];
  readonly appendices: readonly NumberedLevel[];
}

export function headingNumberingOf(document: PolicyDocument): HeadingNumbering {
  return {
    headings: numberedLevels(document.sections),
    appendices: numberedLevels(document.appendices),
  };
}

export function numberingOptions(
  { headings, appendices }: HeadingNumbering,
  theme: Pick<Theme, "bodyPoints">,
): INumberingOptions {
  const series = [
    { reference: numberingNames.headings, levels: headings.map(headingLevel) },
    { reference: numberingNames.appendices, levels: appendices.map(appendixLevel) },
  ];
  return {
    config: [
      ...series.filter(({ levels }) => levels.length > 0),
      listNumbering("bullet", listIndent(theme)),
      listNumbering("number", listIndent(theme)),
      listNumbering("letter", listIndent(theme)),
    ],
  };
}

function headingLevel(numbered: NumberedLevel): ILevelsOptions {
  const width = numberWidths[numbered.text.split("%").length - 2] ?? numberWidths[0];
  return linkedLevel(numbered, headingStyle(numbered.level + 1), width);
}

function appendixLevel(numbered: NumberedLevel): ILevelsOptions {
  const width = numbered.level === 0 ? appendixNumberWidth : numberWidths[2];
  return linkedLevel(numbered, appendixStyle(numbered.level + 1), width);
}

function linkedLevel(numbered: NumberedLevel, style: string, width: number): ILevelsOptions {
  return {
    ...numbered,
    alignment: "left",
    suffix: LevelSuffix.TAB,
    style: { style, paragraph: { indent: { left: width, hanging: width } } },
  };
}

function listNumbering(marker: ListMarker, step: number): NumberingDefinition {
  return {
    reference: numberingNames[marker],
    levels: Array.from({ length: deepestListLevel + 1 }, (_, level) => ({
      ...listLevel(marker, level),
      level,
      alignment: "left",
      style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
    })),
  };
}

const bulletGlyphs = ["•", "–", "▪"] as const;

function listLevel(marker: ListMarker, level: number): LevelKind {
  switch (marker) {
    case "bullet":
      return { format: LevelFormat.BULLET, text: bulletGlyphs[level] ?? bulletGlyphs[0] };
    case "number":
      return { format: LevelFormat.DECIMAL, text: `%${level + 1}.` };
    case "letter":
      return { format: LevelFormat.LOWER_LETTER, text: `%${level + 1})` };
  }
}
