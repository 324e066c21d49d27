import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pointedAt } from "../../../src/diagnostics/source.ts";
import { findWords, locateWords } from "../../../src/rules/prose/locate-words.ts";

function placeIn(text: string) {
  return {
    source: { path: "school.yaml", text: `a: ${text}\nb: the the` },
    start: 3,
    end: 3 + text.length,
  };
}

const found = (text: string, words: string) => {
  const place = findWords(placeIn(text), words);
  return place && pointedAt(place);
};

describe("printed words are found as they were written:", () => {
  test.each([
    ["Tell the the DSL.", "the the", "the the"],
    [">-\n  Tell the\n  the DSL.", "the the", "the\n  the"],
    ["Tell **the** the DSL.", "the the", "the** the"],
    ["Tell **the DSL** at once.", "the DSL at", "the DSL** at"],
    ["'The DSL''s log'", "DSL’s log", "DSL''s log"],
    ["The pupil's phone", "pupil’s phone", "pupil's phone"],
    ['"Say \\"no\\" first"', "“no” first", '\\"no\\" first'],
    ["the class teacher", "The class", "the class"],
    [
      "Read [the guide](https://oak.example) first.",
      "guide first",
      "guide](https://oak.example) first",
    ],
    ["there and her phone", "her", "her"],
    ["e-mail (a.b)", "(a.b)", "(a.b)"],
  ])("%j", (text, words, written) => {
    expect(found(text, words)).toBe(written);
  });
});

test("words are looked for within their value only", () => {
  expect(found("Tell the DSL.", "the the")).toBeUndefined();
});

test("where they are not written as printed, the whole value is meant", () => {
  expect(pointedAt(locateWords(placeIn("“Tell the\\nDSL”"), "the DSL"))).toBe("“Tell the\\nDSL”");
  expect(pointedAt(locateWords(placeIn("Tell"), " "))).toBe("Tell");
});

test("any words of any text have a place in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, words) => {
      const place = placeIn(text);
      const { start, end } = locateWords(place, words);
      expect(start).toBeGreaterThanOrEqual(place.start);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(place.end);
    }),
  );
});
