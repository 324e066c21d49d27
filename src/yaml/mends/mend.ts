import type { DiagnosticCode } from "../../diagnostics/codes.ts";

/** A stretch of a text in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is written instead of a stretch. */
export interface Edit extends Stretch {
  readonly text: string;
}

/** A slip that a line may show, and the change that would put it right. */
export interface Mend {
  readonly code: DiagnosticCode;
  /** Where the slip is; a tab may stand in many lines. */
  readonly places: readonly Stretch[];
  readonly message: string;
  readonly hint: string;
  /** In the order of the text, without overlaps. */
  readonly edits: readonly Edit[];
}

/** A slip of syntax at one place. */
export function syntaxMend(
  place: Stretch,
  message: string,
  hint: string,
  edits: readonly Edit[],
): Mend {
  return { code: "yaml/syntax", places: [place], message, hint, edits };
}

/** A text with edits, which knows where each of its offsets stood before any of them. */
export class MendedText {
  readonly text: string;
  readonly #originOf: (offset: number) => number;

  constructor(text: string, originOf: (offset: number) => number = (offset) => offset) {
    this.text = text;
    this.#originOf = originOf;
  }

  /** The same text with one more change. */
  with(edits: readonly Edit[]): MendedText {
    return new MendedText(applied(this.text, edits), (offset) =>
      this.#originOf(before(edits, offset)),
    );
  }

  /** Where a stretch of this text stands in the original. */
  origin({ start, end }: Stretch): Stretch {
    const from = this.#originOf(start);
    return { start: from, end: Math.max(from, this.#originOf(end)) };
  }
}

function applied(text: string, edits: readonly Edit[]): string {
  let done = 0;
  const pieces = edits.map((edit) => {
    const piece = text.slice(done, edit.start) + edit.text;
    done = edit.end;
    return piece;
  });
  return pieces.join("") + text.slice(done);
}

function before(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    const newStart = start + shift;
    if (offset <= newStart) break;
    if (offset < newStart + text.length) return Math.min(start + offset - newStart, end);
    shift += text.length - (end - start);
  }
  return offset - shift;
}
