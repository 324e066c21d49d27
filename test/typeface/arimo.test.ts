import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { advanceWidth, hasGlyph } from "../../src/typeface/arimo.ts";

const have = (text: string): boolean[] =>
  Array.from(text, (character) => hasGlyph(character.codePointAt(0) ?? 0));

test("has the characters that English and Welsh schools write", () => {
  expect(have("AZaz09 £€&@–—‘’“”…•ŵŷÂô½°²†\u00a0").every(Boolean)).toBe(true);
});

test("has Polish, Turkish, Vietnamese, Greek, Cyrillic and Hebrew", () => {
  expect(have("ŁłńęĞışứậΩήЖйשל").every(Boolean)).toBe(true);
});

test("lacks ticks, arrows, emoji, Arabic, Chinese and control characters", () => {
  expect(have("✓→☐😀ع中\n\t").some(Boolean)).toBe(false);
});

test("knows nothing outside Unicode", () => {
  expect([-1, 0x110000].map(hasGlyph)).toEqual([false, false]);
});

test("has Arial's widths", () => {
  const widths = Array.from(" iMW0", (c) => advanceWidth(c.codePointAt(0) ?? 0, 400));
  expect(widths).toEqual([278, 222, 833, 944, 556]);
  const bold = Array.from(" iMW0", (c) => advanceWidth(c.codePointAt(0) ?? 0, 700));
  expect(bold).toEqual([278, 278, 833, 944, 556]);
});

test("counts a digit's width for what is missing", () => {
  expect(advanceWidth(0x4e2d, 400)).toBe(556);
});

test("agrees with the font files", () => {
  const script = new URL("../../scripts/font-coverage.mjs", import.meta.url);
  expect(() => execFileSync(process.execPath, [script.pathname, "--check"])).not.toThrow();
});

test("covers no code point outside the ranges of the pages", () => {
  const path = createRequire(import.meta.url).resolve("@fontsource/arimo/unicode.json");
  const ranges = Object.values(JSON.parse(readFileSync(path, "utf8")) as Record<string, string>)
    .flatMap((list) => list.split(","))
    .map((range) =>
      range
        .slice(2)
        .split("-")
        .map((digits) => Number.parseInt(digits, 16)),
    );
  const isInRange = (codePoint: number): boolean =>
    ranges.some(([first = 0, last = first]) => first <= codePoint && codePoint <= last);
  const covered = Array.from({ length: 0x10000 }, (_, codePoint) => codePoint).filter(hasGlyph);
  expect(covered.length).toBeGreaterThan(2000);
  expect(covered.filter((codePoint) => !isInRange(codePoint))).toEqual([]);
});
