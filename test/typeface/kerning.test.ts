import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { typefaces } from "../../src/typeface/typefaces.ts";

const require = createRequire(import.meta.url);
// It has no types.
const { create } = require("fontkit");
const characters = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)),
  "’",
];

const fonts = Object.values(typefaces).flatMap((typeface) =>
  ([400, 700] as const).map((weight) => [typeface.name, weight, typeface] as const),
);

test.each(fonts)("moves letters as %s %d does", (name, weight, { kerning }) => {
  const file = `${name.toLowerCase()}-latin-${weight}-normal.woff2`;
  const path = require.resolve(`@fontsource/${name.toLowerCase()}/files/${file}`);
  const font = create(readFileSync(path));
  const wrong = characters.flatMap((first) =>
    characters.filter((second) => {
      const { glyphs, positions } = font.layout(first + second, { liga: false });
      const moved = (positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0);
      const expected = Math.round((moved * 1000) / font.unitsPerEm);
      return kerning.between(first.charCodeAt(0), second.charCodeAt(0), weight) !== expected;
    }),
  );
  expect(wrong).toEqual([]);
});

test("leaves all other letters where they are", () => {
  const { kerning } = typefaces.Arimo;
  expect(kerning.between(0x5d0, 0x41, 400)).toBe(0);
  expect(kerning.between(0, 0x41, 400)).toBe(0);
});
