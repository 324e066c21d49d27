import { describe, expect, test } from "vitest";
import { checkPack } from "../../src/pack/check-pack.ts";
import { parsePack } from "../../src/pack/parse-pack.ts";
import {
  compose,
  documentOf,
  manifestOf,
  packOf,
  packSources,
  schoolOf,
  sectionsOf,
  seen,
  validator,
  wordsOf,
} from "./builders.ts";

const duty = '{{#from "duty"}}It is a duty.{{else}}It is advice.{{/from}}';

const manifest = (starts: string, field = "") =>
  manifestOf(
    `from: { ${starts} }\nsections: [{ id: page, title: Page, required: true }, { id: extra, title: Extra${field} }]\n`,
  );

const pack = (starts: string, texts: { readonly page?: string; readonly field?: string } = {}) =>
  packOf({ page: texts.page ?? duty, extra: "More." }, manifest(starts, texts.field));

const on = (policy: string) => schoolOf(`dates: { policy: ${policy} }`);

const wordsOn = (policy: string, starts = "duty: 2026-06-19") =>
  wordsOf(documentOf(pack(starts), on(policy)).sections[0]?.blocks ?? []);

const manifestProblems = (starts: string) =>
  seen(parsePack(packSources({ page: duty, extra: "" }, manifest(starts))).diagnostics);

const packProblems = (...about: Parameters<typeof pack>) =>
  seen(checkPack(pack(...about), validator.schema));

test.each([
  ["2026-06-18", "It is advice."],
  ["2026-06-19", "It is a duty."],
  ["2026-05", "It is advice."],
  ["2026-06", "It is a duty."],
  ["2027-01", "It is a duty."],
])("a statement holds from its day: a policy of %s", (policy, words) => {
  expect(wordsOn(policy)).toBe(words);
});

test("a section holds from its day", () => {
  const idsOn = (policy: string) =>
    sectionsOf(documentOf(pack("duty: 2026-06-19", { field: ", from: duty" }), on(policy))).map(
      ({ id }) => id,
    );
  expect(idsOn("2026-06-18")).toEqual(["page"]);
  expect(idsOn("2026-06-19")).toEqual(["page", "extra"]);
});

describe("where a day comes from", () => {
  test.each([
    ["a day with the Act behind it", "duty: { reference: dpa, date: 2026-06-19 }", "2026-06-19"],
    [
      "an edition, with the register’s date",
      'duty: { reference: kcsie, edition: "2025" }',
      "2025-09-01",
    ],
  ])("%s", (_, starts, date) => {
    expect(pack(starts).startDates.get("duty")?.date).toBe(date);
  });

  test.each([
    ["no day", "duty: soon", ["pack/invalid-manifest", "soon"]],
    ["a month", "duty: 2026-06", ["pack/invalid-manifest", "2026-06"]],
    ["a day that does not exist", "duty: 2026-02-30", ["pack/invalid-manifest", "2026-02-30"]],
    [
      "an unknown reference",
      "duty: { reference: kcsei, date: 2026-06-19 }",
      ["pack/unknown-reference", "kcsei"],
    ],
    [
      "an unknown edition",
      'duty: { reference: kcsie, edition: "2027" }',
      ["pack/unknown-reference", '"2027"'],
    ],
    [
      "an Act without a date",
      "duty: { reference: dpa }",
      ["pack/invalid-manifest", "{ reference: dpa }"],
    ],
    [
      "a field that there is not",
      "duty: { reference: dpa, dat: 2026-06-19, date: 2026-06-19 }",
      ["pack/invalid-manifest", "dat"],
    ],
  ])("points at %s", (_, starts, problem) => {
    expect(manifestProblems(starts)).toEqual([problem]);
  });

  test("points at a list where names are needed", () => {
    const text = manifest("").replace("{  }", "[a]");
    const { diagnostics } = parsePack(packSources({ page: "", extra: "" }, text));
    expect(seen(diagnostics)).toEqual([["pack/invalid-manifest", "[a]"]]);
  });
});

describe("the check of a pack", () => {
  test("points at a name that nothing carries", () => {
    expect(packProblems("duty: 2026-06-19, other: 2026-06-19")).toEqual([
      ["pack/unused-start-date", "other"],
    ]);
  });

  test("takes a name as used by a section, and by a passage that no section holds", () => {
    const text = manifest("one: 2026-06-19, two: 2026-06-19", ", from: one");
    const passages = { rule: '{{#from "two"}}x{{/from}}' };
    const used = packOf({ page: "", extra: "" }, text, passages);
    expect(seen(checkPack(used, validator.schema))).toEqual([]);
  });

  test("points at names that there are not, in prose and at a section", () => {
    const page = '{{#from "dutty"}}x{{/from}}{{#from "duty"}}y{{/from}}';
    expect(packProblems("duty: 2026-06-19", { page, field: ", from: dytu" })).toEqual([
      ["pack/unknown-reference", '"dutty"'],
      ["pack/unknown-reference", "dytu"],
    ]);
  });

  test("wants references to a section that holds from a day guarded, though it is required", () => {
    const field = ", required: true, from: duty";
    const page = `${duty}{{see "extra"}}`;
    expect(packProblems("duty: 2026-06-19", { page, field })).toEqual([
      ["pack/unguarded-reference", "see"],
    ]);
  });
});

test("a pack that extends another knows its days, and need not use them", () => {
  const sources = packSources({ page: duty, extra: "" }, manifest(""));
  const base = { path: "base.yaml", text: manifest("duty: 2026-06-19, other: 2026-06-19") };
  const extending = parsePack({ ...sources, base }).value;
  expect(extending && seen(checkPack(extending, validator.schema))).toEqual([]);
  const words = extending && documentOf(extending, on("2026-07")).sections[0]?.blocks;
  expect(wordsOf(words ?? [])).toBe("It is a duty.");
});

test("a school’s wording of a section that does not hold yet is not lost in silence", () => {
  const school = schoolOf(
    "dates: { policy: 2026-05 }\nsections: { extra: { add: [{ text: Ours. }] } }",
  );
  const { diagnostics } = compose(pack("duty: 2026-06-19", { field: ", from: duty" }), school);
  expect(seen(diagnostics)).toEqual([["wording/section-not-used", "extra"]]);
});
