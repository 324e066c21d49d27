import { viewOf } from "./woff.ts";

/** The numbers of the glyphs that a font's cmap table has for characters; undefined where the table is of another kind. */
export function glyphsOf(
  cmap: Uint8Array,
  characters: Iterable<number>,
): readonly number[] | undefined {
  const start = segmentsAt(cmap);
  if (start === undefined) return undefined;
  return Array.from(characters, (character) => glyphOf(cmap.subarray(start), character)).filter(
    (glyph) => glyph > 0,
  );
}

/** Where the sub-table for Windows and Unicode stands, if it is in segments (format 4). */
function segmentsAt(cmap: Uint8Array): number | undefined {
  const view = viewOf(cmap);
  const entries = Array.from({ length: view.getUint16(2) }, (_, index) => 4 + index * 8);
  return entries
    .filter((entry) => view.getUint16(entry) === 3 && view.getUint16(entry + 2) === 1)
    .map((entry) => view.getUint32(entry + 4))
    .find((offset) => view.getUint16(offset) === 4);
}

/** See https://learn.microsoft.com/typography/opentype/spec/cmap: four lists of numbers, one number a segment. */
function glyphOf(table: Uint8Array, character: number): number {
  const view = viewOf(table);
  const listBytes = view.getUint16(6);
  const ends = 14;
  const starts = ends + listBytes + 2;
  const deltas = starts + listBytes;
  const offsets = deltas + listBytes;
  for (let at = 0; at < listBytes; at += 2) {
    if (view.getUint16(ends + at) < character) continue;
    const start = view.getUint16(starts + at);
    if (start > character) return 0;
    const delta = view.getUint16(deltas + at);
    const offset = view.getUint16(offsets + at);
    if (offset === 0) return (character + delta) & 0xffff;
    const glyph = view.getUint16(offsets + at + offset + (character - start) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
