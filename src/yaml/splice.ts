/** A stretch of a text and what takes its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its splices made. New lines end as those that are there do. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  return splices
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, text: added }) =>
        result.slice(0, start) + added.replaceAll(/\r?\n/g, lineEnd) + result.slice(end),
      text,
    );
}
