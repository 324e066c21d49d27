/** A file's text as it was read, with the name people know it by (relative to the project). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A stretch of a source file, in UTF-16 offsets. Line and column are worked out only when shown. */
export interface Location {
  readonly source: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A place as people count: lines and columns start at 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where an offset stands in its file. */
export function positionAt(source: SourceFile, offset: number): Position {
  const starts = lineStarts.get(source) ?? lineStartsOf(source.text);
  lineStarts.set(source, starts);
  // A file full of mistakes asks for thousands of places.
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

const lineStarts = new WeakMap<SourceFile, readonly number[]>();

function lineStartsOf(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}

/** The text a location points at. */
export function pointedAt({ source, start, end }: Location): string {
  return source.text.slice(start, end);
}

/** The whole of a file's first line: where a problem of the file as such is shown. */
export function startOf(source: SourceFile): Location {
  const firstBreak = source.text.search(/\r?\n/);
  return { source, start: 0, end: firstBreak === -1 ? source.text.length : firstBreak };
}
