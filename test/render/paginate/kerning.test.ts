import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { kerning } from "../../../src/render/paginate/kerning.ts";

const require = createRequire(import.meta.url);
// It has no types.
const { create } = require("fontkit");
const characters = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)),
  "’",
];

test.each([400, 700] as const)("moves letters as Arimo %d does", (weight) => {
  const path = require.resolve(`@fontsource/arimo/files/arimo-latin-${weight}-normal.woff2`);
  const font = create(readFileSync(path));
  const wrong = characters.flatMap((first) =>
    characters.filter((second) => {
      const { glyphs, positions } = font.layout(first + second);
      const moved = (positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0);
      const expected = Math.round((moved * 1000) / font.unitsPerEm);
      return kerning(first.charCodeAt(0), second.charCodeAt(0), weight) !== expected;
    }),
  );
  expect(wrong).toEqual([]);
});

test("leaves all other letters where they are", () => {
  expect(kerning(0x5d0, 0x41, 400)).toBe(0);
  expect(kerning(0, 0x41, 400)).toBe(0);
});
