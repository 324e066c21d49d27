import { expect, test } from "vitest";
import { LettersPattern } from "../../src/rules/letters-pattern.ts";

const word = new LettersPattern(String.raw`[\p{Lu}][\p{L}\p{N}]*`, "g");
const found = (text: string) => Array.from(text.matchAll(word.for(text)), ([match]) => match);

test("letters and digits are found in ASCII and in every other script", () => {
  expect(found("Kent and Area51, not kent")).toEqual(["Kent", "Area51"]);
  expect(found("Éire, Ångström and Ωmega²")).toEqual(["Éire", "Ångström", "Ωmega²"]);
  expect(found("Kent’s É")).toEqual(["Kent", "É"]);
});

test("a text has one and the same expression each time", () => {
  expect(word.for("Kent")).toBe(word.for("Suffolk"));
  expect(word.for("é")).toBe(word.for("ß"));
  expect(word.for("Kent")).not.toBe(word.for("é"));
});

test("case is ignored where it is to be, in both", () => {
  const kelvin = new LettersPattern("k[\\p{L}]", "i");
  for (const text of ["KB", "kb", "\u212a\u00e9"]) expect(kelvin.for(text).test(text)).toBe(true);
});
