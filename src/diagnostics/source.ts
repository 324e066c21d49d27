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
  const before = source.text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - (before.lastIndexOf("\n") + 1) + 1 };
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
