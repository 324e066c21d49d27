/** A line between values: a comment, or nothing. */
export interface TriviaLine {
  /** The comment with its #; empty for a blank line. */
  readonly text: string;
  /** How many spaces stand before it. */
  readonly indent: number;
}

/** Lines that hold nothing but comments; undefined where one of them holds more. */
export function triviaLines(lines: readonly string[]): readonly TriviaLine[] | undefined {
  const trivia = lines.map((line) => ({
    text: line.trim(),
    indent: line.length - line.trimStart().length,
  }));
  return trivia.every(({ text }) => text === "" || text.startsWith("#")) ? trivia : undefined;
}

/** Divides what stands between two values: lines further in than the second belong to the first. */
export function divide(
  lines: readonly TriviaLine[],
  column: number,
): { readonly tail: readonly TriviaLine[]; readonly rest: readonly TriviaLine[] } {
  const next = lines.findIndex(({ text, indent }) => text !== "" && indent <= column);
  const inner = next === -1 ? lines : lines.slice(0, next);
  const end = inner.findLastIndex(({ text }) => text !== "") + 1;
  return { tail: lines.slice(0, end), rest: lines.slice(end) };
}

/** Comments as printed lines: a single blank line where there were several, none at the end. */
export function printedTrivia(lines: readonly TriviaLine[]): readonly string[] {
  const texts = lines.map(({ text }) => text);
  return texts.filter((text, index) => text !== "" || texts[index - 1] !== "");
}

export function withoutBlankStart(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== "");
  return first === -1 ? [] : lines.slice(first);
}

export function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== "") + 1);
}
