import { padded, viewOf } from "./woff.ts";

/** The outlines of a font (glyf) and where each of them starts (loca). */
export interface Outlines {
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
  /** Whether starts are 32 bits each, or 16 bits that count in twos. */
  readonly isLong: boolean;
}

/** The outlines of these glyphs and of those they are made of. All others become empty; every glyph keeps its number. */
export function onlyOutlines(outlines: Outlines, glyphs: readonly number[]): Outlines {
  const kept = withParts(outlines, glyphs);
  const count = outlines.loca.length / (outlines.isLong ? 4 : 2) - 1;
  const pieces = Array.from({ length: count }, (_, glyph) =>
    kept.has(glyph) ? outlineOf(outlines, glyph) : new Uint8Array(),
  );
  const glyf = new Uint8Array(pieces.reduce((end, piece) => end + padded(piece.length), 0));
  const loca = new Uint8Array(outlines.loca.length);
  const starts = viewOf(loca);
  let start = 0;
  [...pieces, new Uint8Array()].forEach((piece, glyph) => {
    if (outlines.isLong) starts.setUint32(glyph * 4, start);
    else starts.setUint16(glyph * 2, start / 2);
    glyf.set(piece, start);
    start += padded(piece.length);
  });
  return { glyf, loca, isLong: outlines.isLong };
}

/** Glyph 0 stands for characters that are missing, and every font has it. */
function withParts(outlines: Outlines, glyphs: readonly number[]): ReadonlySet<number> {
  const kept = new Set<number>();
  const waiting = [0, ...glyphs];
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (kept.has(glyph)) continue;
    kept.add(glyph);
    waiting.push(...partsOf(outlineOf(outlines, glyph)));
  }
  return kept;
}

function outlineOf({ glyf, isLong, loca }: Outlines, glyph: number): Uint8Array {
  const view = viewOf(loca);
  const start = (at: number) => (isLong ? view.getUint32(at * 4) : view.getUint16(at * 2) * 2);
  return glyf.subarray(start(glyph), start(glyph + 1));
}

// Flags of a part, as https://learn.microsoft.com/typography/opentype/spec/glyf names them.
const argumentsAreWords = 0x0001;
const hasScale = 0x0008;
const moreParts = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;

/** The glyphs that a glyph is put together from, such as A and a ring. */
function partsOf(outline: Uint8Array): readonly number[] {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  for (let flags = moreParts; (flags & moreParts) !== 0; ) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + ((flags & argumentsAreWords) === 0 ? 2 : 4) + scaleBytes(flags);
  }
  return parts;
}

function scaleBytes(flags: number): number {
  if ((flags & hasScale) !== 0) return 2;
  if ((flags & hasTwoScales) !== 0) return 4;
  return (flags & hasMatrix) === 0 ? 0 : 8;
}
