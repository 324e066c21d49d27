import type { IParagraphStyleOptions } from "docx";
import { type HeadingNumbering, numberingNames, unnumbered } from "./numbering.ts";
import {
  appendixStyle,
  appendixStyleName,
  headingStyle,
  styleIds,
  unnumberedHeadingStyle,
} from "./style-names.ts";
import { runOf, type StyleTheme, spacingOf, twips, wordColour } from "./style-properties.ts";
import { gaps } from "./typography.ts";

type StyleNumbering = NonNullable<IParagraphStyleOptions["paragraph"]>["numbering"];

const kinds = ["heading1", "heading2", "heading3"] as const;

/** Headings 1 to 3, which count themselves, with a variant for the front of a policy and one for its appendices. */
export function headingStyles(
  theme: StyleTheme,
  numbering: HeadingNumbering,
): readonly IParagraphStyleOptions[] {
  return [
    ...kinds.map((_, index) => numberedHeading(index, theme, numbering)),
    ...kinds.map((_, index) => unnumberedHeading(index)),
    ...kinds.map((_, index) => appendixHeading(index, numbering)),
    runInHeading(theme),
    contentsHeading(theme),
  ];
}

function numberedHeading(
  index: number,
  theme: StyleTheme,
  { headings }: HeadingNumbering,
): IParagraphStyleOptions {
  const kind = kinds[index] ?? "heading3";
  const level = index + 1;
  const counts = headings.some((numbered) => numbered.level === index);
  return {
    id: headingStyle(level),
    // Word knows its own headings by their names in small letters.
    name: `heading ${level}`,
    basedOn: "Normal",
    next: "Normal",
    uiPriority: 9,
    quickFormat: true,
    run: { ...runOf(kind, theme), bold: true, color: wordColour(theme.colours.accent) },
    paragraph: {
      ...spacingOf(kind, theme),
      keepNext: true,
      keepLines: true,
      outlineLevel: index,
      ...(counts ? { numbering: { reference: numberingNames.headings, level: index } } : {}),
    },
  };
}

function unnumberedHeading(index: number): IParagraphStyleOptions {
  const level = index + 1;
  return {
    id: unnumberedHeadingStyle(level),
    name: `Heading ${level} Unnumbered`,
    basedOn: headingStyle(level),
    next: "Normal",
    uiPriority: 9,
    quickFormat: true,
    paragraph: { ...unnumbered, outlineLevel: index },
  };
}

function appendixHeading(index: number, { appendices }: HeadingNumbering): IParagraphStyleOptions {
  const level = index + 1;
  const counts = appendices.some((numbered) => numbered.level === index);
  const numbering: StyleNumbering = { reference: numberingNames.appendices, level: index };
  return {
    id: appendixStyle(level),
    name: appendixStyleName(level),
    basedOn: headingStyle(level),
    next: "Normal",
    uiPriority: 9,
    quickFormat: true,
    paragraph: { ...(counts ? { numbering } : unnumbered), outlineLevel: index },
  };
}

function runInHeading(theme: StyleTheme): IParagraphStyleOptions {
  return {
    id: styleIds.runInHeading,
    name: "Run-in Heading",
    basedOn: "Normal",
    next: "Normal",
    quickFormat: true,
    run: { ...runOf("runInHeading", theme), bold: true },
    paragraph: { ...spacingOf("runInHeading", theme), keepNext: true },
  };
}

function contentsHeading(theme: StyleTheme): IParagraphStyleOptions {
  return {
    id: styleIds.contentsHeading,
    name: "TOC Heading",
    basedOn: unnumberedHeadingStyle(1),
    next: "Normal",
    uiPriority: 39,
    paragraph: { spacing: { after: twips(gaps.belowContentsHeading, theme) } },
  };
}
