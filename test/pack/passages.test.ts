import { expect, test } from "vitest";
import { checkPack } from "../../src/pack/check-pack.ts";
import { documentOf, manifestOf, packOf, seen, validator, wordsOf } from "./builders.ts";

const manifest = manifestOf(`
sections:
  - { id: page, title: Page, required: true }
  - { id: extra, title: Extra }
`);

/** A section's text with passages that it may hold. */
const packWith = (page: string, passages: Readonly<Record<string, string>>) =>
  packOf({ page, extra: "" }, manifest, passages);

const problems = (...files: Parameters<typeof packWith>) =>
  seen(checkPack(packWith(...files), validator.schema));

const words = (...files: Parameters<typeof packWith>) =>
  wordsOf(documentOf(packWith(...files)).sections[0]?.blocks ?? []);

test("prints a shared passage where it is named, with the school’s values", () => {
  const passages = { rule: "- {{T.pupils}} of {{school.name}} rest.\n", inner: "{{> rule}}" };
  expect(words("Hear:\n\n{{> inner}}\n- One more.\n", passages)).toBe(
    "Hear:\nPupils of Delves Lane rest.\nOne more.",
  );
});

test("points at a passage that does not exist", () => {
  expect(problems("{{> ruel}}", { rule: "" })).toEqual([["pack/unknown-passage", "{{> ruel}}"]]);
});

test("points into the passage that has the problem", () => {
  expect(problems("{{> rule}}", { rule: "See {{school.nmae}}." })).toEqual([
    ["pack/unknown-variable", "school.nmae"],
  ]);
});

test("takes a key in a passage as present where the text around it says so", () => {
  const passages = { rule: "{{school.phone}}" };
  expect(problems("{{> rule}}", passages)).toEqual([["pack/unguarded-variable", "school.phone"]]);
  expect(problems("{{#if school.phone}}{{> rule}}{{/if}}", passages)).toEqual([]);
});

test("wants references in a passage guarded, there or around it", () => {
  const passages = { rule: '{{see "extra"}}' };
  expect(problems("{{> rule}}", passages)).toEqual([["pack/unguarded-reference", "see"]]);
  expect(problems('{{#section "extra"}}{{> rule}}{{/section}}', passages)).toEqual([]);
});

test("refuses a passage that holds itself", () => {
  expect(problems("{{> one}}", { one: "{{> two}}", two: "{{> one}}" })).toEqual([
    ["pack/unknown-passage", "{{> one}}"],
  ]);
});
