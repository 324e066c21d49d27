import { BorderStyle, type IParagraphPropertiesOptions, type IParagraphStyleOptions } from "docx";
import { boxIndent } from "./boxes.ts";
import { styleIds } from "./style-names.ts";
import { type StyleTheme, spacingOf, wordColour } from "./style-properties.ts";
import { gaps } from "./typography.ts";

/** Call-outs and contact cards. */
export function boxStyles(theme: StyleTheme): readonly IParagraphStyleOptions[] {
  return [...calloutStyles(theme), ...contactStyles(theme)];
}

function calloutStyles(theme: StyleTheme): readonly IParagraphStyleOptions[] {
  const { alert, alertTint } = theme.colours;
  return [
    {
      id: styleIds.callout,
      name: "Call-out",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: {
        ...spacingOf("callout", theme),
        ...box({ edge: alert, fill: alertTint }, theme),
      },
    },
    {
      id: styleIds.calloutHeading,
      name: "Call-out Heading",
      basedOn: styleIds.callout,
      next: styleIds.callout,
      quickFormat: true,
      run: { bold: true, color: wordColour(alert) },
      paragraph: { ...spacingOf("runInHeading", theme), keepNext: true },
    },
    {
      id: styleIds.calloutList,
      name: "Call-out List",
      basedOn: styleIds.callout,
      quickFormat: true,
      paragraph: spacingOf("listItem", theme),
    },
  ];
}

function contactStyles(theme: StyleTheme): readonly IParagraphStyleOptions[] {
  const { accent, ornament, tint } = theme.colours;
  const card = box({ edge: ornament ?? accent, fill: tint }, theme);
  return [
    {
      id: styleIds.contactName,
      name: "Contact Name",
      basedOn: "Normal",
      next: styleIds.contactLine,
      quickFormat: true,
      run: { bold: true, color: wordColour(accent) },
      paragraph: { ...spacingOf("contactName", theme), ...card },
    },
    {
      id: styleIds.contactLine,
      name: "Contact Line",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { ...spacingOf("contactLine", theme), ...card },
    },
  ];
}

interface BoxColours {
  readonly edge: string;
  readonly fill: string;
}

/** Word takes no more points than this between a border and its text. */
const widestBorderSpace = 31;

/** A tinted box with a heavy edge on the left. The other borders are as pale as the box and only give it room. */
function box({ edge, fill }: BoxColours, theme: StyleTheme): IParagraphPropertiesOptions {
  const pale = { style: BorderStyle.SINGLE, size: 4, color: wordColour(fill) };
  const heavy = { style: BorderStyle.SINGLE, size: 36, color: wordColour(edge) };
  const points = (length: number) =>
    Math.min(widestBorderSpace, Math.round(length * theme.bodyPoints));
  const above = points(gaps.insideBox);
  // A little less than the indent, so that the borders stay between the margins.
  const beside = points(gaps.besideBox * 0.75);
  return {
    keepLines: true,
    border: {
      top: { ...pale, space: above },
      bottom: { ...pale, space: above },
      left: { ...heavy, space: beside },
      right: { ...pale, space: beside },
    },
    shading: { type: "clear", color: "auto", fill: wordColour(fill) },
    indent: { left: boxIndent(theme), right: boxIndent(theme) },
  };
}
