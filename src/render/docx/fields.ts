import { run, textRuns } from "./text-runs.ts";
import { escapeXml, type Xml } from "./xml.ts";

/** A field with the text it shows until Word works it out again. */
export function field(instruction: string, shown: string): Xml {
  return fieldStart(instruction) + textRuns(shown) + fieldEnd;
}

/** Opens a field whose text may be whole paragraphs. Not every reader takes the parts of a field in one run. */
export function fieldStart(instruction: string): Xml {
  const text = run(`<w:instrText>${escapeXml(instruction)}</w:instrText>`);
  return fieldCharacter("begin") + text + fieldCharacter("separate");
}

export const fieldEnd: Xml = fieldCharacter("end");

function fieldCharacter(type: "begin" | "separate" | "end"): Xml {
  return run(`<w:fldChar w:fldCharType="${type}"/>`);
}
