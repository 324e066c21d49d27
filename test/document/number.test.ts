import { expect, test } from "vitest";
import {
  appendixNumber,
  letter,
  type NumberingScheme,
  roman,
  sectionNumber,
} from "../../src/document/number.ts";

const numbers = (style: NumberingScheme["style"], dot?: boolean) =>
  [[7], [7, 3], [7, 3, 2]].map((positions) => sectionNumber(positions, { style, dot }));

const printed = (style: NumberingScheme["style"], dot?: boolean) =>
  numbers(style, dot).map((number) => number.printed);

test("numbers decimally, with a dot only where one is asked for", () => {
  expect(printed("decimal")).toEqual(["7", "7.3", "7.3.2"]);
  expect(printed("decimal", false)).toEqual(["7", "7.3", "7.3.2"]);
  expect(printed("decimal", true)).toEqual(["7.", "7.3.", "7.3.2."]);
});

test("numbers with letters, with a dot as custom has it unless it is asked for", () => {
  expect(printed("letters")).toEqual(["7.", "c.", "ii"]);
  expect(printed("letters", true)).toEqual(["7.", "c.", "ii."]);
  expect(printed("letters", false)).toEqual(["7", "c", "ii"]);
});

test("refers to a section by its whole number, without the last dot", () => {
  expect(numbers("decimal", true).map(({ reference }) => reference)).toEqual(["7", "7.3", "7.3.2"]);
  expect(numbers("letters", true).map(({ reference }) => reference)).toEqual([
    "7",
    "7.c",
    "7.c.ii",
  ]);
});

test("goes on after z", () => {
  expect([1, 26, 27, 28, 52, 53].map(letter)).toEqual(["a", "z", "aa", "ab", "az", "ba"]);
});

test("writes Roman numerals up to sixty", () => {
  expect([1, 4, 9, 14, 19, 40, 44, 49, 50, 59, 60].map(roman)).toEqual([
    "i",
    "iv",
    "ix",
    "xiv",
    "xix",
    "xl",
    "xliv",
    "xlix",
    "l",
    "lix",
    "lx",
  ]);
  const all = Array.from({ length: 60 }, (_, index) => roman(index + 1));
  expect(new Set(all).size).toBe(60);
});

test("letters appendices", () => {
  expect([1, 2].map(appendixNumber)).toEqual([
    { printed: "Appendix A", reference: "Appendix A" },
    { printed: "Appendix B", reference: "Appendix B" },
  ]);
});
