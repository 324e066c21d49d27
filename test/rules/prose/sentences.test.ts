import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords, sentencesOf } from "../../../src/rules/prose/sentences.ts";

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ["Staff lock screens. They log out.", 2],
  ["Who acts? The DSL does! Always…", 3],
  ["Ask “Why?” Then act.", 2],
  ["They read it (KCSIE). The DSL explains it.", 2],
  ["See section 7.3.2. It says more.", 2],
  ["See section 7.3.2 for more.", 1],
  ["See Appendix A. It says more.", 2],
  ["It is between you and I. It stays there.", 2],
  ["On the 1st. Then again.", 2],
  ["Screens are locked. iPads are put away.", 2],
  ["Tablets, e.g. Chromebooks, are locked.", 1],
  ["Devices, e.g. iPads and phones, are locked.", 1],
  ["Apps, games, etc. are locked. So are phones.", 2],
  ["Tell Mr. Fox or Dr. Reed. They act.", 2],
  ["Tell J. R. Fox. The DSL acts.", 2],
  ["Tell Mrs H. Marlowe first.", 1],
  ["At 3.30 p.m. the gates open.", 1],
  ["The school opens at 8.15am. The office answers.", 2],
  ["Staff:", 1],
  ["They act: screens are locked.", 1],
  ["Be kind\nBe safe\nBe ready", 3],
  ["We … wait.", 1],
  ["", 0],
  [" . – ", 0],
])("%j has %i sentences", (text, count) => {
  expect(split(text)).toHaveLength(count);
});

test("a sentence is cut without the white space around it", () => {
  expect(split("  One here.  \n Two there. ")).toEqual(["One here.", "Two there."]);
});

test("words are what holds a letter or a digit", () => {
  expect(countWords("The DSL – or a deputy’s e-mail – at 8.15am & 3 …")).toBe(9);
});

test("the sentences of any text lie in it, in order, and hold all its letters", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."aB1. ?!…\n”) \t") }), (text) => {
      const spans = sentencesOf(text);
      for (const [index, { start, end }] of spans.entries()) {
        expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      const letters = (words: string) => words.replaceAll(/[^\p{L}\p{N}]/gu, "");
      expect(letters(split(text).join(""))).toBe(letters(text));
    }),
  );
});
