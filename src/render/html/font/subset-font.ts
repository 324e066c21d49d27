import { glyphsOf } from "./character-map.ts";
import { onlyOutlines } from "./outlines.ts";
import { type FontTables, readWoff, viewOf, writeWoff } from "./woff.ts";

/** A WOFF font with the outlines of these characters only; undefined for a font of a kind that this does not know. */
export function subsetFont(woff: Uint8Array, characters: Iterable<number>): Uint8Array | undefined {
  const tables = readWoff(woff);
  const { cmap, glyf, head, loca, post } = Object.fromEntries(tables);
  const glyphs = cmap && glyphsOf(cmap, characters);
  if (!glyphs || !glyf || !head || !loca || !post) return undefined;
  const isLong = viewOf(head).getInt16(longLocationsAt) === 1;
  const outlines = onlyOutlines({ glyf, loca, isLong }, glyphs);
  const lessened = new Map<string, Uint8Array>([
    ...tables,
    ["glyf", outlines.glyf],
    ["loca", outlines.loca],
    ["post", withoutNames(post)],
  ]);
  return writeWoff(without(lessened, "GSUB"));
}

const longLocationsAt = 50;

// It puts one glyph in place of another, which may be one of those that are now empty.
function without(tables: FontTables, tag: string): FontTables {
  return new Map([...tables].filter(([name]) => name !== tag));
}

/** Version 3 of the table: the names of glyphs are for printers of another time. */
function withoutNames(post: Uint8Array): Uint8Array {
  const short = post.slice(0, 32);
  viewOf(short).setUint32(0, 0x00030000);
  return short;
}
