import { attributes, escapeXml, type Xml } from "./xml.ts";

export interface RunFormat {
  readonly bold?: boolean;
  readonly style?: string;
}

const rightToLeftLetters = "\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC";
/** Hebrew or Arabic words with the spaces and signs between them. */
const rightToLeftText = new RegExp(
  `([${rightToLeftLetters}](?:[${rightToLeftLetters}\\p{M}\\p{P}\\s]*[${rightToLeftLetters}])?)`,
  "u",
);

export const tab: Xml = run("<w:tab/>");
export const lineBreak: Xml = run("<w:br/>");

/** A letter of Wingdings, which Word has everywhere and LibreOffice replaces. */
export const tickBox: Xml = run('<w:sym w:char="F0A8" w:font="Wingdings"/>');

/** A run of anything that is no text. */
export function run(content: Xml): Xml {
  return `<w:r>${content}</w:r>`;
}

/** Text as runs, character for character, with Hebrew and Arabic in runs of their own that Word sets from the right. */
export function textRuns(text: string, format: RunFormat = {}): Xml {
  const leftToRight = formatXml(format, false);
  if (!rightToLeftText.test(text)) return textRun(text, leftToRight);
  const rightToLeft = formatXml(format, true);
  return text
    .split(rightToLeftText)
    .map((part, at) => (part === "" ? "" : textRun(part, at % 2 === 1 ? rightToLeft : leftToRight)))
    .join("");
}

function textRun(text: string, format: Xml): Xml {
  return run(`${format}<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);
}

function formatXml({ bold, style }: RunFormat, isRightToLeft: boolean): Xml {
  const off = bold === false ? attributes({ "w:val": "false" }) : "";
  const properties = [
    style === undefined ? "" : `<w:rStyle${attributes({ "w:val": style })}/>`,
    bold === undefined ? "" : `<w:b${off}/><w:bCs${off}/>`,
    isRightToLeft ? "<w:rtl/>" : "",
  ].join("");
  return properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
}
