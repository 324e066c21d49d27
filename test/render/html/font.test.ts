import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { loadThemeFonts } from "../../../src/host/theme-fonts.ts";
import { fontFaces } from "../../../src/render/html/font/font-faces.ts";
import { subsetFont } from "../../../src/render/html/font/subset-font.ts";
import { readWoff, writeWoff } from "../../../src/render/html/font/woff.ts";

/** What we look at of a font. fontkit has no types. */
interface Font {
  readonly ascent: number;
  readonly descent: number;
  readonly characterSet: readonly number[];
  glyphForCodePoint(code: number): { readonly path: { toSVG(): string } };
  layout(text: string): { readonly advanceWidth: number };
}

const { create } = createRequire(import.meta.url)("fontkit");
const opened = (woff: Uint8Array): Font => create(Buffer.from(woff));

const fonts = await loadThemeFonts();
const large = fonts.flatMap(({ woff, weight, unicodeRange }) =>
  woff ? [[`${weight} ${unicodeRange.slice(0, 14)}`, woff] as const] : [],
);
const latinExtended =
  large.find(([name]) => name.startsWith("400 U+0100"))?.[1] ?? new Uint8Array();

const codesOf = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);

function outlineOf(font: Font, character: string): string {
  return font.glyphForCodePoint(character.codePointAt(0) ?? 0).path.toSVG();
}

describe("a font that is lessened", () => {
  const text = "Łódź ŵŷ Ștefan ř";
  const lessened = opened(subsetFont(latinExtended, codesOf(text)) ?? new Uint8Array());
  const whole = opened(latinExtended);

  test("draws the characters of the text as it did before, with their accents", () => {
    const letters = ["Ł", "ź", "ŵ", "ŷ", "Ș", "ř"];
    const outlines = letters.map((letter) => outlineOf(lessened, letter));
    expect(outlines.every((outline) => outline.length > 100)).toBe(true);
    expect(outlines).toEqual(letters.map((letter) => outlineOf(whole, letter)));
  });

  test("draws nothing else", () => {
    expect(outlineOf(whole, "Ŧ").length).toBeGreaterThan(100);
    expect(outlineOf(lessened, "Ŧ")).toBe("");
  });

  test("keeps widths and heights, so that lines stay where they were", () => {
    const widths = (font: Font) => [..."ŁŦŵ"].map((each) => font.layout(each).advanceWidth);
    expect(widths(lessened)).toEqual(widths(whole));
    expect([lessened.ascent, lessened.descent]).toEqual([whole.ascent, whole.descent]);
  });

  test("is small, and the same each time", () => {
    const once = subsetFont(latinExtended, codesOf(text));
    expect(once?.length).toBeLessThan(16_000);
    expect(once).toEqual(subsetFont(latinExtended, codesOf(text)));
  });
});

test.each(large)("a font survives being taken apart and put together: %s", (_, woff) => {
  const tables = readWoff(woff);
  expect(tables.size).toBeGreaterThan(10);
  expect(readWoff(writeWoff(tables))).toEqual(tables);
});

test.each(large)("whatever is kept is kept whole: %s", (_, woff) => {
  const whole = opened(woff);
  const characters = whole.characterSet.filter((_each, index) => index % 5 === 0);
  const lessened = opened(subsetFont(woff, characters) ?? new Uint8Array());
  const outlines = (font: Font) =>
    characters.map((code) => outlineOf(font, String.fromCodePoint(code)));
  expect(characters.length).toBeGreaterThan(20);
  expect(outlines(lessened)).toEqual(outlines(whole));
});

describe("a page embeds", () => {
  const rangesFor = (text: string) =>
    Array.from(
      fontFaces({ fonts, typeface: "Arimo" }, text).matchAll(/unicode-range: (U\+[^,;]*)/g),
      ([, first]) => first,
    );

  test.each([
    ["Oak Lane", ["U+0000-00FF", "U+0000-00FF"]],
    ["Łódź", ["U+0100-02BA", "U+0000-00FF", "U+0100-02BA", "U+0000-00FF"]],
    ["Школа", ["U+0301", "U+0301"]],
    ["\n", ["U+0000-00FF", "U+0000-00FF"]],
  ])("only fonts that hold a character of its text: %s", (text, ranges) => {
    expect(rangesFor(text).toSorted()).toEqual([...ranges].toSorted());
  });
});

test("pages with other characters get other fonts, and the same again for the same", () => {
  const theme = { fonts, typeface: "Arimo" } as const;
  const first = fontFaces(theme, "Plain text");
  const other = fontFaces(theme, "Plain text with Łódź");
  expect(other).not.toBe(first);
  expect(fontFaces(theme, "txe tnialP")).toBe(first);
});
