import { attributes, type Xml } from "./xml.ts";

/** What a paragraph says of itself beside its style. Lengths are twips. */
export interface ParagraphProperties {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly numbering?: ListNumber;
  readonly tabStops?: readonly TabStop[];
  readonly spacing?: { readonly before?: number; readonly after?: number };
  readonly indent?: Indent;
}

/** The list that a paragraph counts in; number 0 is none, whatever its style says. */
interface ListNumber {
  readonly id: number;
  readonly level: number;
}

/** A stop at the right end of text, with a line to write on before it. */
interface TabStop {
  readonly position: number;
}

interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly firstLine?: number;
}

/** A paragraph whose properties may still change, as spaces depend on what stands around it. */
export interface Paragraph {
  readonly properties: ParagraphProperties;
  readonly runs: Xml;
}

/** What stands in a text one after the other: paragraphs, and what is finished, such as a table. */
export type BodyPart = Paragraph | Xml;

export function paragraph(properties: ParagraphProperties, runs: Xml = ""): Paragraph {
  return { properties, runs };
}

export function isParagraph(part: BodyPart | undefined): part is Paragraph {
  return typeof part === "object";
}

/** The paragraph with some properties of its own. */
export function changed({ properties, runs }: Paragraph, changes: ParagraphProperties): Paragraph {
  return { properties: { ...properties, ...changes }, runs };
}

export function writeParts(parts: readonly BodyPart[]): Xml {
  return parts.map((part) => (isParagraph(part) ? writeParagraph(part) : part)).join("");
}

function writeParagraph({ properties, runs }: Paragraph): Xml {
  const written = writeProperties(properties);
  const start = written === "" ? "" : `<w:pPr>${written}</w:pPr>`;
  return start === "" && runs === "" ? "<w:p/>" : `<w:p>${start}${runs}</w:p>`;
}

/** In the order of the schema. */
function writeProperties(properties: ParagraphProperties): Xml {
  const { indent, keepNext, numbering, pageBreakBefore, spacing, style, tabStops } = properties;
  let written = "";
  if (style !== undefined) written += `<w:pStyle${attributes({ "w:val": style })}/>`;
  if (keepNext !== undefined) written += keepNext ? "<w:keepNext/>" : '<w:keepNext w:val="false"/>';
  if (pageBreakBefore) written += "<w:pageBreakBefore/>";
  if (numbering) {
    const { id, level } = numbering;
    written += `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
  }
  if (tabStops) written += `<w:tabs>${tabStops.map(writeTabStop).join("")}</w:tabs>`;
  if (spacing) {
    const { after, before } = spacing;
    written += `<w:spacing${attributes({ "w:after": after, "w:before": before })}/>`;
  }
  if (indent) written += writeIndent(indent);
  return written;
}

function writeTabStop({ position }: TabStop): Xml {
  return `<w:tab w:val="right" w:pos="${position}" w:leader="underscore"/>`;
}

function writeIndent({ firstLine, hanging, left, right }: Indent): Xml {
  const lengths = attributes({
    "w:left": left,
    "w:right": right,
    "w:hanging": hanging,
    "w:firstLine": firstLine,
  });
  return `<w:ind${lengths}/>`;
}
