import { type IRunOptions, TextRun } from "docx";

export type RunFormat = Pick<IRunOptions, "bold" | "style">;

const rightToLeftLetters = "\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC";
/** Hebrew or Arabic words with the spaces and signs between them. */
const rightToLeftText = new RegExp(
  `([${rightToLeftLetters}](?:[${rightToLeftLetters}\\p{M}\\p{P}\\s]*[${rightToLeftLetters}])?)`,
  "u",
);
/** The only characters that survive escaping and are still not allowed in XML. */
const notInXml = /[\uFFFE\uFFFF]/g;

/** Text as runs, character for character, with Hebrew and Arabic in runs of their own that Word sets from the right. */
export function textRuns(value: string, format: RunFormat): readonly TextRun[] {
  const text = value.replaceAll(notInXml, "");
  if (!rightToLeftText.test(text)) return [new TextRun({ ...format, text })];
  return text.split(rightToLeftText).flatMap((part, at) => {
    if (part === "") return [];
    const rightToLeft = at % 2 === 1;
    return [
      new TextRun(rightToLeft ? { ...format, text: part, rightToLeft } : { ...format, text: part }),
    ];
  });
}
