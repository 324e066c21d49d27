import {
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  LeaderType,
  TabStopType,
} from "docx";
import type { Page } from "./page.ts";
import { appendixContentsOffset, contentsStyle } from "./style-names.ts";
import { runOf, type StyleTheme, spacingOf } from "./style-properties.ts";

interface Line {
  /** Where the line starts, in twips. */
  readonly left: number;
  /** Room for the number, in twips. */
  readonly number: number;
}

const lines: readonly Line[] = [
  { left: 0, number: 567 },
  { left: 567, number: 737 },
  { left: 1304, number: 907 },
];
const appendixLines: readonly Line[] = [
  { left: 0, number: 1588 },
  { left: 1588, number: 737 },
  { left: 2325, number: 907 },
];

/** One style for each level of the contents list: the body's levels, then the appendices'. */
export function contentsStyles(theme: StyleTheme, page: Page): readonly IParagraphStyleOptions[] {
  const style = (line: Line, level: number): IParagraphStyleOptions => ({
    id: contentsStyle(level),
    name: `toc ${level}`,
    basedOn: "Normal",
    next: "Normal",
    uiPriority: 39,
    run: { ...runOf(kindOf(line), theme), ...(line.left === 0 ? { bold: true } : {}) },
    paragraph: lineProperties(line, theme, page),
  });
  return [
    ...lines.map((line, index) => style(line, index + 1)),
    ...appendixLines.map((line, index) => style(line, index + 1 + appendixContentsOffset)),
  ];
}

function lineProperties(
  line: Line,
  theme: StyleTheme,
  { textWidth }: Page,
): IParagraphPropertiesOptions {
  return {
    ...spacingOf(kindOf(line), theme),
    indent: { left: line.left + line.number, hanging: line.number },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }],
  };
}

function kindOf({ left }: Line): "contents1" | "contents2" {
  return left === 0 ? "contents1" : "contents2";
}
