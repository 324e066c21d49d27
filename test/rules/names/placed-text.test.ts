import { describe, expect, test } from "vitest";
import { pointedAt } from "../../../src/diagnostics/source.ts";
import { packTexts, placeOf, schoolTexts } from "../../../src/rules/names/placed-text.ts";
import { packNamed } from "../../formats/compose.ts";
import { packOf, schoolOf, validator, yamlMap } from "../../pack/builders.ts";

/** What is pointed at where a value holds a word, for its nth time. */
function pointedIn(yaml: string, words: string, time = 0): string | undefined {
  const [placed] = schoolTexts(yamlMap(yaml), validator.schema);
  let start = -1;
  for (let count = 0; count <= time; count += 1)
    start = placed?.text.indexOf(words, start + 1) ?? -1;
  return placed && pointedAt(placeOf(placed, start, start + words.length));
}

describe("points at the words of a value", () => {
  test.each([
    ["as it stands", "document: { title: Ask the LSCB }", "LSCB"],
    ["in quotes", 'document: { title: "Ask the LSCB" }', "LSCB"],
    ["folded", "document:\n  title: >-\n    Ask the\n    LSCB today\n", "LSCB"],
    ["over a line end", "document:\n  title: >-\n    Ask Kent\n    Police\n", "Kent Police"],
    ["kept in lines", "document:\n  title: |\n    Ask the LSCB\n", "LSCB"],
  ])("%s", (_, yaml, words) => {
    expect(pointedIn(yaml, words)?.replaceAll(/\s+/g, " ")).toBe(words);
  });

  test("the second of two, in quotes", () => {
    const yaml = 'document: { title: "LSCB, then LSCB" }';
    const [placed] = schoolTexts(yamlMap(yaml), validator.schema);
    const place = placed && placeOf(placed, 11, 15);
    expect(place?.start).toBe(yaml.lastIndexOf("LSCB"));
  });

  test("the whole value where it is written with escapes", () => {
    expect(pointedIn('document: { title: "Ask \\u004cSCB" }', "LSCB")).toBe('"Ask \\u004cSCB"');
  });
});

test("takes every text that a school writes, and nothing that is not printed", () => {
  const { tree } = schoolOf(
    "police: { checked_on: 2026-09-01 }\nsections: { page: { replace: { text: Ours, reason: LSCB } } }",
  );
  const texts = schoolTexts(tree, validator.schema).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(["Delves Lane", "Durham Constabulary", "Ours"]));
  // The authority's id, a reason for reviewers, a note of the day, and a default of Proviso's own.
  const left = ["Durham", "LSCB", "2026-09-01", "at least once a year"];
  expect(texts.filter((text) => left.includes(text))).toEqual([]);
});

test("takes a pack’s titles, prose and passages", () => {
  const texts = packTexts(packOf({ page: "Prose." }, undefined, { rule: "Passage." }));
  expect(texts.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      "Policy",
      "The page",
      "Prose.",
      "Passage.",
      "Keeping children safe",
      "Help",
    ]),
  );
});

test("leaves what the register holds to be recognised", () => {
  const texts = packTexts(packNamed("online-safety")).map(({ text }) => text);
  expect(texts).toContain("NSPCC online safety");
  expect(
    texts.filter((text) => /LSCB|^Sexting|net-aware|^Sexual violence and .* colleges$/.test(text)),
  ).toEqual([]);
});
