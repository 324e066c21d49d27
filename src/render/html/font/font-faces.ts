import { Remembered } from "../../../document/remembered.ts";
import { typefaces } from "../../../typeface/typefaces.ts";
import type { FontFace, Theme } from "../../theme.ts";
import { characterTest } from "../../unicode-range.ts";
import { subsetFont } from "./subset-font.ts";

/** `@font-face` rules with the fonts inside, for those fonts that hold a character of the text. */
export function fontFaces({ fonts, typeface }: FontSource, text: string): string {
  const used = codePointsOf(text);
  const { glyphs } = typefaces[typeface];
  // Charts are set in Arimo, and so is what the typeface lacks.
  const inCharts = codePointsOf(Array.from(text.matchAll(chart), ([drawing]) => drawing).join(""));
  const inArimo = Array.from(used).filter((each) => inCharts.has(each) || !glyphs.has(each));
  return fonts
    .flatMap((font) => {
      const held = heldBy(font, font.family === typeface ? used : new Set(inArimo));
      return held.length === 0 ? [] : [fontFace(font, held)];
    })
    .join("\n");
}

type FontSource = Pick<Theme, "fonts" | "typeface">;

const chart = /<svg class="chart".*?<\/svg>/gs;

function codePointsOf(text: string): ReadonlySet<number> {
  // Nearly all of a page is ASCII, for which a table is faster than a set.
  const ascii = new Uint8Array(0x80);
  const others = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const codeUnit = text.charCodeAt(at);
    if (codeUnit < ascii.length) {
      ascii[codeUnit] = 1;
      continue;
    }
    const codePoint = text.codePointAt(at) ?? codeUnit;
    others.add(codePoint);
    if (codePoint > 0xffff) at++;
  }
  const used = Array.from(ascii.keys()).filter((codePoint) => ascii[codePoint] === 1);
  return new Set([...used, ...others]);
}

function fontFace(font: FontFace, characters: readonly number[]): string {
  const { family, weight, unicodeRange } = font;
  return `@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  font-style: normal;
  src: ${source(font, characters)};
  unicode-range: ${unicodeRange};
}`;
}

/** Taking a font apart takes longer than all else of a page, and many pages show the same characters. */
const sources = new WeakMap<FontFace, Remembered<string>>();
const mostSubsets = 16;

function source(font: FontFace, characters: readonly number[]): string {
  const known = sources.get(font) ?? new Remembered(mostSubsets);
  sources.set(font, known);
  const key = font.woff ? characters.toSorted((a, b) => a - b).join() : "";
  return known.get(key, () => makeSource(font, characters));
}

function makeSource({ woff, woff2 }: FontFace, characters: readonly number[]): string {
  const subset = woff && subsetFont(woff, characters);
  const [bytes, format] = subset ? [subset, "woff"] : [woff2, "woff2"];
  return `url("data:font/${format};base64,${Buffer.from(bytes).toString("base64")}") format("${format}")`;
}

function heldBy({ unicodeRange }: FontFace, used: ReadonlySet<number>): readonly number[] {
  return Array.from(used).filter(characterTest(unicodeRange));
}
