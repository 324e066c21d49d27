import { expect, test } from "vitest";
import { Typesetter } from "../../../src/render/paginate/line-breaker.ts";
import { type TextRun, textRuns, type Weight } from "../../../src/render/paginate/text-runs.ts";
import { typefaces } from "../../../src/typeface/typefaces.ts";

const type = new Typesetter(typefaces.Arimo);
const run = (text: string, weight: Weight = 400): TextRun => ({ text, weight });
const size = 10;
/** Lines of a text where a line is as wide as another text. */
const linesAsWideAs = (measure: string, ...runs: readonly TextRun[]): number =>
  type.countLines(runs, type.widthOf([run(measure)]) * size, size);

test("fills each line as far as it goes", () => {
  expect(linesAsWideAs("one two", run("one two three"))).toBe(2);
  expect(linesAsWideAs("one two three", run("one two three"))).toBe(1);
  expect(linesAsWideAs("one two ", run("one two three four five six"))).toBe(4);
});

test("lets the space at a line's end hang over", () => {
  expect(linesAsWideAs("one", run("one "), run("two"))).toBe(2);
  expect(linesAsWideAs("one", run("one "))).toBe(1);
});

test("has no line for no text", () => {
  expect(type.countLines([], 100, size)).toBe(0);
  expect(linesAsWideAs("one", run("  "))).toBe(0);
});

test("ends a line after a hyphen, a dash or a question mark, but not after a slash or before a bracket", () => {
  expect(linesAsWideAs("semi-", run("semi-nude"))).toBe(2);
  expect(linesAsWideAs("2026–", run("2026–2027"))).toBe(2);
  // Broken anywhere, which takes one line more than a break after the slash would.
  expect(linesAsWideAs("and/", run("and/oror"))).toBe(2);
  expect(linesAsWideAs("one (semi", run("one (semi-)"))).toBe(2);
});

test("keeps together what only a change of weight parts", () => {
  expect(linesAsWideAs("a word", run("a wo"), run("rd", 700), run("s"))).toBe(2);
});

test("breaks a word that is wider than a line", () => {
  expect(linesAsWideAs("mmmm", run("mmmmmmmmmm"))).toBe(3);
  expect(linesAsWideAs("mmmm", run("a mmmmmmmmmm"))).toBe(4);
});

test("starts a line at a forced break", () => {
  const runs = textRuns([{ type: "text", value: "one" }, { type: "lineBreak" }]);
  expect(type.countLines([...runs, run("two")], 1000, size)).toBe(2);
});

test("sets bold text wider, and shows addresses after links", () => {
  expect(type.widthOf([run("letters", 700)])).toBeGreaterThan(type.widthOf([run("letters")]));
  const link = textRuns([
    {
      type: "link",
      url: "https://www.gov.uk/kcsie",
      printedAddress: "gov.uk/kcsie",
      children: [{ type: "strong", children: [{ type: "text", value: "KCSIE" }] }],
    },
  ]);
  expect(link).toEqual([run("KCSIE", 700), run(" (gov.uk/kcsie)")]);
});
