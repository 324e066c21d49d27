import { ImportedXmlComponent, type XmlComponent } from "docx";
import { table } from "../paginate/layout-metrics.ts";
import { styleIds } from "./style-names.ts";
import { type StyleTheme, twips, wordColour } from "./style-properties.ts";

const ruleColour = "C9D1DA";
/** Dark enough for a poor copier. */
const formColour = "5B6673";

/** The style Word's other table styles start from. */
export function plainTableStyle(): XmlComponent {
  return ImportedXmlComponent.fromXmlString(
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${space("top", 0)}${space("left", 108)}${space("bottom", 0)}${space("right", 108)}</w:tblCellMar></w:tblPr></w:style>`,
  );
}

/** The look of tables as a style of its own, which docx has no options for. */
export function tableStyle(theme: StyleTheme): XmlComponent {
  const { colours } = theme;
  const accent = wordColour(colours.accent);
  const tint = wordColour(colours.tint);
  const side = twips(table.size * table.cellPadding.inline, theme);
  return ImportedXmlComponent.fromXmlString(
    `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.policyTable}">
<w:name w:val="Policy Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:tblPr><w:tblBorders>
${rule("top", { size: 8, colour: accent })}
${rule("bottom", { size: 8, colour: accent })}
${rule("insideH", { size: 4, colour: ruleColour })}
</w:tblBorders><w:tblCellMar>${space("left", side)}${space("right", side)}</w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${rule("bottom", { size: 8, colour: accent })}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${tint}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>
</w:style>`.replaceAll("\n", ""),
  );
}

/** A table to fill in by hand: a box around each cell. */
export function formStyle(): XmlComponent {
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  return ImportedXmlComponent.fromXmlString(
    `<w:style w:type="table" w:customStyle="1" w:styleId="${styleIds.policyForm}">
<w:name w:val="Policy Form"/><w:basedOn w:val="${styleIds.policyTable}"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:tblPr><w:tblBorders>${sides.map((side) => rule(side, { size: 4, colour: formColour })).join("")}</w:tblBorders></w:tblPr>
</w:style>`.replaceAll("\n", ""),
  );
}

function rule(
  side: string,
  { colour, size }: { readonly colour: string; readonly size: number },
): string {
  return `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${colour}"/>`;
}

function space(side: string, twips: number): string {
  return `<w:${side} w:w="${twips}" w:type="dxa"/>`;
}
