import type { DiagnosticCode } from "../../diagnostics/codes.ts";
import type { Names } from "./names.ts";
import type { Passage } from "./passage.ts";
import type { Span } from "./sentences.ts";

/** The code of a problem of wording. */
export type ProseCode = Extract<DiagnosticCode, `prose/${string}`>;

/** Words of a passage that a rule objects to. */
export interface ProseFinding extends Span {
  readonly code: ProseCode;
  readonly passage: Passage;
  /** The fact, as a full sentence. */
  readonly message: string;
  /** The better words. */
  readonly hint: string;
}

/** A passage as the rules read it. */
export interface Reading {
  readonly passage: Passage;
  /** The passage's text without what is not to be judged. Offsets are the same. */
  readonly judged: string;
  readonly names: Names;
}

/** One thing to look for in a passage. */
export type ProseRule = (reading: Reading) => readonly ProseFinding[];
