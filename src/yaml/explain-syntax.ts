import type { YAMLError } from "yaml";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import { explainYamlError } from "./explain-yaml-error.ts";
import { findMend, type Reader } from "./mends/find-mend.ts";
import { MendedText } from "./mends/mend.ts";

/** The parser's complaints about a text. */
export type Complaints = (text: string) => readonly YAMLError[];

/** A longer file, or one with more slips, is not worth trying to put right. */
const maximumCharacters = 40_000;
const maximumMends = 25;
/** How often, and how much, may be read to find a file's slips. One slip takes about ten readings. */
const maximumReadings = 80;
const maximumRead = 300_000;

/**
 * Explains why a file cannot be read, where a parser has complained. Each slip that is recognised is put right in a
 * copy, so that the ones behind it come out as well; where none is, the complaints are put in plain words.
 */
export function explainSyntax(
  source: SourceFile,
  complaints: readonly YAMLError[],
  complain: Complaints,
): readonly Diagnostic[] {
  const explained: Diagnostic[] = [];
  const reader = new PatientReader(source.text, { complaints, complain });
  let mended = new MendedText(source.text);
  for (let mends = 0; mends < maximumMends && source.text.length <= maximumCharacters; mends += 1) {
    const mend = findMend(mended, reader);
    if (mend === undefined) break;
    const { code, message, hint, places } = mend;
    for (const place of places) {
      const location = { source, ...mended.origin(place) };
      explained.push(diagnose(code, message, { location, hint }));
    }
    mended = mended.with(mend.edits);
  }
  const rest = reader.complaintsAbout(mended.text).map((error) => {
    const [start, end] = error.pos;
    const place = mended.origin({ start, end: Math.max(start, end) });
    return explainYamlError(error.code, { source, ...place });
  });
  return [...explained, ...rest].toSorted(
    (a, b) => (a.location?.start ?? 0) - (b.location?.start ?? 0),
  );
}

/** Reads texts until it has read enough, and the original not once more. */
class PatientReader implements Reader {
  readonly #original: string;
  readonly #complaints: readonly YAMLError[];
  readonly #complain: Complaints;
  #readings = 0;
  #read = 0;

  constructor(
    original: string,
    known: { readonly complaints: readonly YAMLError[]; readonly complain: Complaints },
  ) {
    this.#original = original;
    this.#complaints = known.complaints;
    this.#complain = known.complain;
  }

  get tired(): boolean {
    return this.#readings >= maximumReadings || this.#read >= maximumRead;
  }

  complaintsAbout(text: string): readonly YAMLError[] {
    if (text === this.#original) return firstOfEachLine(this.#complaints, text);
    this.#readings += 1;
    this.#read += text.length;
    return firstOfEachLine(this.#complain(text), text);
  }

  errorsIn(text: string): readonly number[] {
    return this.complaintsAbout(text).map(({ pos }) => pos[0]);
  }
}

/** One slip often makes the parser complain several times about the same line: the first complaint says it. */
function firstOfEachLine(errors: readonly YAMLError[], text: string): readonly YAMLError[] {
  let lineEnd = -1;
  return errors
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .filter(({ pos: [start] }) => {
      if (start <= lineEnd) return false;
      const next = text.indexOf("\n", start);
      lineEnd = next === -1 ? text.length : next;
      return true;
    });
}
