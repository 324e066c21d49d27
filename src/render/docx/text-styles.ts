import type { IParagraphStyleOptions } from "docx";
import { boxStyles } from "./box-styles.ts";
import { listIndent } from "./numbering.ts";
import { styleIds } from "./style-names.ts";
import { runOf, type StyleTheme, spacingOf, wordColour } from "./style-properties.ts";

type BaseStyle = Pick<IParagraphStyleOptions, "basedOn" | "quickFormat">;
const onNormal: BaseStyle = { basedOn: "Normal", quickFormat: true };

/** Running text, lists, tables, boxes and lines for a pen. */
export function textStyles(theme: StyleTheme): readonly IParagraphStyleOptions[] {
  return [
    {
      id: "Normal",
      name: "Normal",
      quickFormat: true,
      run: { color: wordColour(theme.colours.text) },
      paragraph: spacingOf("body", theme),
    },
    ...listStyles(theme),
    ...tableStyles(theme),
    ...boxStyles(theme),
    ...signatureStyles(theme),
    {
      id: styleIds.figure,
      name: "Figure",
      ...onNormal,
      next: "Normal",
      paragraph: spacingOf("figure", theme),
    },
  ];
}

function listStyles(theme: StyleTheme): readonly IParagraphStyleOptions[] {
  const style = (id: string, name: string): IParagraphStyleOptions => ({
    id,
    name,
    ...onNormal,
    paragraph: spacingOf("listItem", theme),
  });
  return [
    style(styleIds.listBullet, "List Bullet"),
    style(styleIds.listNumber, "List Number"),
    style(styleIds.listLetter, "List Letter"),
    {
      id: styleIds.listContinue,
      name: "List Continue",
      ...onNormal,
      paragraph: { ...spacingOf("listItem", theme), indent: { left: listIndent(theme) } },
    },
  ];
}

function tableStyles(theme: StyleTheme): readonly IParagraphStyleOptions[] {
  return [
    {
      id: styleIds.tableText,
      name: "Table Text",
      ...onNormal,
      run: runOf("table", theme),
      paragraph: spacingOf("table", theme),
    },
    {
      id: styleIds.tableHeading,
      name: "Table Heading",
      basedOn: styleIds.tableText,
      quickFormat: true,
      run: { bold: true, color: wordColour(theme.colours.accent) },
      paragraph: { keepNext: true },
    },
    {
      id: styleIds.tableRowHeading,
      name: "Table Row Heading",
      basedOn: styleIds.tableText,
      quickFormat: true,
      run: { bold: true },
    },
  ];
}

function signatureStyles(theme: StyleTheme): readonly IParagraphStyleOptions[] {
  return [
    {
      id: styleIds.signatureName,
      name: "Signature Name",
      ...onNormal,
      paragraph: { ...spacingOf("signatureName", theme), keepNext: true, keepLines: true },
    },
    {
      id: styleIds.signatureLine,
      name: "Signature Line",
      ...onNormal,
      paragraph: spacingOf("signatureLine", theme),
    },
    {
      id: styleIds.signatureEnd,
      name: "Signature End",
      basedOn: styleIds.signatureLine,
      quickFormat: true,
      paragraph: spacingOf("signatureEnd", theme),
    },
  ];
}
