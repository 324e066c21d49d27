import { describe, expect, test } from "vitest";
import { anyOf, WholeWords } from "../../../src/rules/names/word-pattern.ts";

const names = ["Children's Safety Board 2018", "Kent Link", "KLB", "Office for Café Standards"];
const pattern = new WholeWords(anyOf(names), names);

const found = (text: string) => pattern.in(text).map(({ index, 0: words }) => [index, words]);

describe("a name is found", () => {
  test.each([
    ["The Children's Safety Board 2018 met.", [[4, "Children's Safety Board 2018"]]],
    ["CHILDREN’S SAFETY-BOARD (2018)", [[0, "CHILDREN’S SAFETY-BOARD (2018"]]],
    [
      "KLB and Kent\nLink",
      [
        [0, "KLB"],
        [8, "Kent\nLink"],
      ],
    ],
    // A long s and the sign for kelvin are an s and a k to whoever ignores case.
    ["Children's ſafety Board 2018", [[0, "Children's ſafety Board 2018"]]],
    ["\u212aLB", [[0, "\u212aLB"]]],
    ["office for CAFÉ standards", [[0, "office for CAFÉ standards"]]],
  ])("in %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test.each(["KLBs", "éKLB", "Kent’s Link", "Link Kent", "Children's Safety Board", ""])(
  "no name is found in %j",
  (text) => {
    expect(found(text)).toEqual([]);
  },
);
