import { BuilderElement, StringContainer, TextRun } from "docx";

/** A field with the text it shows until Word works it out again. */
export function field(instruction: string, shown: string): readonly TextRun[] {
  return [...fieldStart(instruction), new TextRun(shown), fieldEnd()];
}

/** Opens a field whose text may be whole paragraphs. Not every reader takes the parts of a field in one run. */
export function fieldStart(instruction: string): readonly TextRun[] {
  return [
    fieldCharacter("begin"),
    new TextRun({ children: [new StringContainer("w:instrText", instruction)] }),
    fieldCharacter("separate"),
  ];
}

export function fieldEnd(): TextRun {
  return fieldCharacter("end");
}

function fieldCharacter(type: "begin" | "separate" | "end"): TextRun {
  const character = new BuilderElement({
    name: "w:fldChar",
    attributes: { type: { key: "w:fldCharType", value: type } },
  });
  return new TextRun({ children: [character] });
}
