import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type SourceFile, startOf } from "../diagnostics/source.ts";

/** A full school file has about 400 nodes, six deep. These leave room and still stop a file built to hang us. */
export const maximumNodes = 20_000;
export const maximumDepth = 24;
const maximumLines = 20_000;
const maximumCharacters = 200_000;

/** What makes a file too complex to be worth parsing; undefined for every honest file. */
export function complexityProblem(source: SourceFile): Diagnostic | undefined {
  if (!tooLong(source.text) && !tooDeep(source.text)) return undefined;
  return diagnose("yaml/too-complex", "This file is nested too deeply or is too long.", {
    location: startOf(source),
    hint: "A school's file needs a few hundred lines at most. Remove what is not the school's own.",
  });
}

function tooLong(text: string): boolean {
  if (text.length > maximumCharacters) return true;
  return text.split("\n", maximumLines + 1).length > maximumLines;
}

/** Brackets and dashes open levels faster than indentation can; the parser recurses on each. */
function tooDeep(text: string): boolean {
  const limit = maximumDepth * 4;
  let open = 0;
  for (const character of text) {
    if (character === "[" || character === "{") open += 1;
    if (character === "]" || character === "}") open = Math.max(0, open - 1);
    if (open > limit) return true;
  }
  return /(?:[-?] ){50}/.test(text) || /^ {400}/m.test(text);
}

/** A file that turns out too complex while it is read. */
export function tooComplex(source: SourceFile): Diagnostic {
  return diagnose("yaml/too-complex", "This file is nested too deeply or has too many entries.", {
    location: startOf(source),
    hint: "A school's file needs a few hundred lines at most. Remove what is not the school's own.",
  });
}
