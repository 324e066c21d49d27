/** A stretch of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

// A full stop, question mark or exclamation mark, with what closes around it, before white space; or a line's end.
const possibleEnd = /[.!?…]+["'”’)\]]*(?=\s)|\n/gu;

/** Short forms that are followed by more of the same sentence. */
const shortForms: ReadonlySet<string> = new Set(
  "mr mrs ms mx dr st prof rev revd hon sr jr e.g i.e eg ie cf viz vs pp para paras approx".split(
    " ",
  ),
);

/** The sentences of a text. A line break ends one, as do the ends of the text; a colon does not. */
export function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const span = trimmed(text, { start, end });
    if (/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) sentences.push(span);
    start = end;
  };
  for (const { index, 0: mark } of text.matchAll(possibleEnd)) {
    const end = index + mark.length;
    if (mark === "\n" || endsSentence(text, { start: index, end })) close(end);
  }
  close(text.length);
  return sentences;
}

/** How many words a text has: whatever stands between white space and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function endsSentence(text: string, mark: Span): boolean {
  const next = /^\s+["'“‘([]*(\S{1,2})/u.exec(text.slice(mark.end))?.[1];
  if (next === undefined) return true;
  // "iPads" starts a sentence, "and" goes on with one.
  if (/^\p{Ll}(?!\p{Lu})/u.test(next)) return false;
  if (!/^\.["'”’)\]]*$/u.test(text.slice(mark.start, mark.end))) return true;
  // No short form is longer, nor "Appendix A".
  const before = text.slice(Math.max(0, mark.start - 12), mark.start);
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? "";
  return !shortForms.has(word.toLowerCase()) && !isInitial(before);
}

/** "Mrs H" and "J" end in an initial; "Appendix A", "form B" and "you and I" do not. */
function isInitial(before: string): boolean {
  return (
    /(?<!\p{L})(?!I$)\p{Lu}$/u.test(before) &&
    !/\b(?:appendix|section|part|form|and|or) \S$/i.test(before)
  );
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  return {
    start: start + (part.length - part.trimStart().length),
    end: end - (part.length - part.trimEnd().length),
  };
}
