import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseRegister } from "../../../src/pack/register/parse-register.ts";
import { seen, yamlMap } from "../builders.ts";

const parse = (text: string) => parseRegister(yamlMap(text, "references.yaml"));

/** The text at each problem, all of which have the register's code. */
function problemsAt(text: string): readonly (string | undefined)[] {
  const found = seen(parse(text).diagnostics);
  expect(new Set(found.map(([code]) => code))).toEqual(
    new Set(found.length === 0 ? [] : ["pack/invalid-register"]),
  );
  return found.map(([, at]) => at);
}

const reference = (fields: string) =>
  `references: { kcsie: { title: A, publisher: B, url: "https://a.example", ${fields} } }`;
const editions = (...all: readonly string[]) =>
  reference(`editions: [${all.map((fields) => `{ ${fields} }`).join(", ")}]`);
const read = 'certainty: page, checked_on: "2026-11-22"';

test("the register that comes with Proviso has no problem", () => {
  const path = new URL("../../../templates/online-safety/references.yaml", import.meta.url);
  const { value, diagnostics } = parse(readFileSync(path, "utf8"));
  expect(seen(diagnostics)).toEqual([]);
  expect(Object.keys(value?.references ?? {}).length).toBeGreaterThan(15);
});

test("groups that are left out are empty", () => {
  expect(parse("dead: [a.example]").value).toMatchObject({
    references: {},
    acts: {},
    links: {},
    bodies: [],
    terms: [],
    dead: ["a.example"],
  });
});

describe("certainty", () => {
  test.each([
    [
      "a word that there is not",
      `edition: "1", certainty: pages, checked_on: "2026-11-22"`,
      "pages",
    ],
    [
      "from memory, yet checked",
      `edition: "1", certainty: memory, checked_on: "2026-11-22"`,
      "checked_on",
    ],
    ["read, but on no day", `edition: "1", certainty: page`, "page"],
    ["reported, but on no day", `edition: "1", certainty: reported`, "reported"],
    ["checked in a month", `edition: "1", certainty: page, checked_on: "2026-11"`, '"2026-11"'],
  ])("of an edition: %s", (_, fields, at) => {
    expect(problemsAt(editions(fields))).toEqual([at]);
  });

  test("of an Act", () => {
    expect(
      problemsAt("acts: { dpa: { title: A, certainty: memory, checked_on: '2026-01-01' } }"),
    ).toEqual(["checked_on"]);
  });
});

describe("editions", () => {
  test.each([
    ["the older after the newer", ['"2026-09-01"', '"2025-09-01"'], '"2025-09-01"'],
    ["two of one day", ['"2026-09"', '"2026-09-01"'], '"2026-09-01"'],
  ])("out of order: %s", (_, dates, at) => {
    const all = dates.map((date, index) => `edition: "${index}", in_force: ${date}, ${read}`);
    expect(problemsAt(editions(...all))).toEqual([at]);
  });

  test("without a date stand first", () => {
    const undated = `edition: "0", ${read}`;
    const dated = `edition: "1", in_force: "2016", ${read}`;
    expect(problemsAt(editions(undated, dated))).toEqual([]);
    expect(problemsAt(editions(dated, undated))).toEqual([`{ ${undated} }`]);
  });

  test("of the same name", () => {
    const twice = ["2025", "2026"].map((date) => `edition: "7", in_force: "${date}", ${read}`);
    expect(problemsAt(editions(...twice))).toEqual(['"7"']);
  });

  test.each([
    ["a day that does not exist", 'edition: "1", in_force: "2026-02-30"', '"2026-02-30"'],
    ["a month that does not exist", 'edition: "1", in_force: "2026-13"', '"2026-13"'],
    ["a year that is a number", 'edition: "1", in_force: 2026', "2026"],
    ["a name that is a number", "edition: 2026", "2026"],
    ["a field that there is not", 'edition: "1", in_froce: "2026"', "in_froce"],
  ])("with %s", (_, fields, at) => {
    expect(problemsAt(editions(`${fields}, ${read}`))).toEqual([at]);
  });
});

describe("references", () => {
  test("of which something is missing or of the wrong kind, all at once", () => {
    expect(
      problemsAt(
        "references: { kcsie: { title: A, url: gov.uk/a, statutory: perhaps }, eyfs: soon }",
      ),
    ).toEqual(["kcsie", "gov.uk/a", "perhaps", "eyfs"]);
  });

  test.each([
    ["by one that there is not", 'withdrawn: "2022-09", replaced_by: kcsei', "kcsei"],
    ["by itself", 'withdrawn: "2022-09", replaced_by: kcsie', "kcsie"],
  ])("replaced %s", (_, fields, at) => {
    expect(problemsAt(reference(fields))).toEqual([at]);
  });

  test("replaced, but not withdrawn", () => {
    const other = 'svsh: { title: A, publisher: B, url: "https://a.example", replaced_by: kcsie }';
    expect(problemsAt(reference("note: x").replace(/ }$/, `, ${other} }`))).toEqual([
      "replaced_by",
    ]);
  });

  test("share no id with an Act", () => {
    const acts = "acts: { kcsie: { title: A, certainty: memory } }";
    expect(problemsAt(`${reference("note: x")}\n${acts}`)).toEqual(["kcsie"]);
  });
});

test.each([
  ["a group that there is not", "refrences: {}", "refrences"],
  ["a group without ids", "acts: [a]", "[a]"],
  ["a service without an address", "links: { a: { name: A } }", "a"],
  [
    "readers that there are not",
    'links: { a: { name: A, url: "https://a.example", audience: [all] } }',
    "[all]",
  ],
  ["a body without its new name", "bodies: [{ old: LSCB }]", "{ old: LSCB }"],
  ["terms that are no list", "terms: sexting", "sexting"],
  ["a dead address with https", 'dead: ["https://a.example"]', '"https://a.example"'],
])("points at %s", (_, text, at) => {
  expect(problemsAt(text)).toEqual([at]);
});
