import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkDated, holdsThrough } from "../../src/rules/dated-rules.ts";
import type { YamlMap } from "../../src/yaml/tree.ts";
import { layers } from "../config/school-text.ts";

function treeOf(text: string): YamlMap {
  const [tree] = layers(text);
  if (!tree) throw new Error("There is no tree.");
  return tree;
}

describe("the last day", () => {
  test.each([
    { text: "dates: { next_review: 2027-09 }", last: "2027-09-31" },
    { text: "dates: { next_review: 2027-09-14 }", last: "2027-09-14" },
    { text: "police: { checked_on: 2026-03-04 }", last: "2027-03-04" },
    {
      text: "dates: { next_review: 2027-02 }\npolice: { checked_on: 2026-03-04 }",
      last: "2027-02-31",
    },
    { text: "police: { name: Kent Police }", last: undefined },
  ])("of $text is $last", ({ text, last }) => {
    expect(holdsThrough(treeOf(text))).toBe(last);
  });

  test("is the last on which no rule finds anything", () => {
    const part = (most: number) =>
      fc.integer({ min: 1, max: most }).map((n) => `${n}`.padStart(2, "0"));
    const day = fc
      .tuple(fc.integer({ min: 2025, max: 2028 }), part(12), part(31))
      .map((parts) => parts.join("-"));
    const review = fc.oneof(
      day,
      day.map((date) => date.slice(0, 7)),
    );
    fc.assert(
      fc.property(review, day, day, (due, checked, today) => {
        const tree = treeOf(`dates: { next_review: ${due} }\npolice: { checked_on: ${checked} }`);
        expect(checkDated(tree, today).length === 0).toBe(today <= (holdsThrough(tree) ?? today));
      }),
    );
  });
});
