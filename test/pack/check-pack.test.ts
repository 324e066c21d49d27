import { expect, test } from "vitest";
import { positionAt } from "../../src/diagnostics/source.ts";
import { checkPack, keysOfSection } from "../../src/pack/check-pack.ts";
import { parsePack } from "../../src/pack/parse-pack.ts";
import { manifestOf, packOf, packSources, register, seen, validator } from "./builders.ts";

const check = (...files: Parameters<typeof packOf>) =>
  checkPack(packOf(...files), validator.schema);

/** The problems of a text in a section that every school has. */
const inText = (text: string) => seen(check({ page: text }));

/** The problems of one section with conditions. */
const inSection = (when: string, text = "") =>
  seen(
    check({ page: text }, manifestOf(`sections: [{ id: page, title: Page, when: { ${when} } }]`)),
  );

test("finds nothing wrong with values, terms, helpers and tests that exist", () => {
  const text = `
{{school.name}} has {{t.pupils}}. {{We "teach" "teaches"}} {{cite "kcsie" "part two"}}.
{{#if school.phone}}
Ring {{phone school.phone}}.
{{/if}}
{{#each people.dsl}}
- {{name}} of {{../school.name}}
{{/each}}
`;
  expect(inText(text)).toEqual([]);
});

test("points at a variable that does not exist, and suggests the one that was meant", () => {
  const [problem] = check({ page: "One.\n\nAt {{school.nmae}} we learn.\n" });
  expect(problem?.code).toBe("pack/unknown-variable");
  expect(problem?.hint).toContain("school.name");
  // The front matter takes two lines.
  expect(problem?.location && positionAt(problem.location.source, problem.location.start)).toEqual({
    line: 5,
    column: 6,
  });
});

test.each([
  ["{{t.puppils}}", "t.puppils"],
  ["{{#if school.fone}}x{{/if}}", "school.fone"],
  ["{{#each people.dsl}}{{nmae}}{{/each}}", "nmae"],
  ["{{#each people.dsl}}{{school.name}}{{/each}}", "school.name"],
  ["{{#each people.dsl}}{{@index}}{{/each}}", "@index"],
  ["{{list filtering.blocked_categories and}}", "and"],
  ["{{school.constructor}}", "school.constructor"],
])("knows no such variable: %s", (text, at) => {
  expect(inText(text)).toEqual([["pack/unknown-variable", at]]);
});

test("checks titles, and the text for deferred sections, which knows `policy`", () => {
  const manifest = manifestOf('sections: [{ id: page, title: "{{T.pupil}} {{x}}" }]');
  expect(seen(check({ page: "" }, manifest))).toEqual([["pack/unknown-variable", "x"]]);
});

test.each([
  ['{{lits people.dsl "and"}}', "lits"],
  ['{{#iss parents.aup "read"}}x{{/iss}}', "iss"],
  ['{{#we "a" "b"}}x{{/we}}', "we"],
  ["{{#> header}}x{{/header}}", "{{#> header}}x{{/header}}"],
])("knows no such helper: %s", (text, at) => {
  expect(inText(text)).toEqual([["pack/unknown-helper", at]]);
});

test("suggests the helper that was meant", () => {
  const [problem] = check({ page: '{{rolse social_media.concerns_to "or"}}' });
  expect(problem?.hint).toContain("roles");
});

test.each([
  ["{{list school.phases}}", "list"],
  ['{{us "a"}}', "us"],
  ['{{list school.name "and"}}', "school.name"],
  ["{{person people.dsl}}", "people.dsl"],
  ["{{date people.head}}", "people.head"],
  ["{{cite school.name}}", "school.name"],
  ["{{possessive (us)}}", "(us)"],
  ["{{#if}}x{{/if}}", "{{#if}}x{{/if}}"],
  ['{{#each "abc"}}x{{/each}}', '{{#each "abc"}}x{{/each}}'],
])("refuses arguments that do not fit: %s", (text, at) => {
  expect(inText(text)).toEqual([["pack/invalid-argument", at]]);
});

test.each([
  ['{{cite "kcsei"}}', '"kcsei"'],
  ['{{see "pgae"}}', '"pgae"'],
  ['{{body "polize"}}', '"polize"'],
  ['{{national "childlin"}}', '"childlin"'],
  ['{{contact "hed"}}', '"hed"'],
  ['{{links "parent"}}', '"parent"'],
  ['{{#section "pgae"}}x{{/section}}', '"pgae"'],
])("knows nothing of that name: %s", (text, at) => {
  expect(inText(text)).toEqual([["pack/unknown-reference", at]]);
});

test("points at guidance that is withdrawn by the day from which the pack applies", () => {
  const sources = packSources({ page: '{{cite "phones"}}' });
  const withdrawn = (date: string) => {
    const line = `    url: https://www.gov.uk/phones\n    withdrawn: "${date}"`;
    const text = register.replace("    url: https://www.gov.uk/phones", line);
    const { value } = parsePack({ ...sources, references: { path: "references.yaml", text } });
    return value && seen(checkPack(value, validator.schema));
  };
  expect(withdrawn("2026-09")).toEqual([["pack/withdrawn-reference", '"phones"']]);
  expect(withdrawn("2026-10")).toEqual([]);
});

test("refuses to print a list or a flag", () => {
  expect(inText("{{school.phases}} {{school.special}}")).toEqual([
    ["pack/invalid-argument", "school.phases"],
    ["pack/invalid-argument", "school.special"],
  ]);
});

test("refuses to go through what is no list", () => {
  const text = "{{#each school.name}}{{this}}{{/each}}";
  expect(inText(text)).toEqual([["pack/invalid-argument", text]]);
});

test.each([
  ["printed", "Ring {{school.phone}}.", "school.phone"],
  ["in an absent group", "{{people.senco.name}}", "people.senco.name"],
  ["as a helper's argument", "{{person people.senco}}", "people.senco"],
  ["in {{else}}", "{{#if school.phone}}a{{else}}{{school.phone}}{{/if}}", "school.phone"],
  ["inside {{#unless}}", "{{#unless school.phone}}{{school.phone}}{{/unless}}", "school.phone"],
  ["after the test", "{{#if school.phone}}a{{/if}}{{school.phone}}", "school.phone"],
  ["of an item", "{{#each people.dsl}}{{role}}{{/each}}", "role"],
])("wants a test around a key that may be absent: %s", (_, text, at) => {
  expect(inText(text)).toEqual([["pack/unguarded-variable", at]]);
});

test.each([
  ["{{#if school.phone}}{{school.phone}}{{/if}}"],
  ["{{#unless school.phone}}none{{else}}{{school.phone}}{{/unless}}"],
  ["{{#if people.senco.role}}{{person people.senco}}{{/if}}"],
  ["{{#each people.dsl}}{{#if role}}{{role}}{{/if}}{{/each}}"],
  ["{{#if document.consulted}}{{#each document.consulted}}{{this}}{{/each}}{{/if}}"],
  ['{{#has phones.pupils.years "3"}}{{years phones.pupils.years}}{{/has}}'],
  ["{{police.non_emergency}}"],
])("takes a key as present where a test or a default says so: %s", (text) => {
  expect(inText(text)).toEqual([]);
});

test("takes a key as present where the section's own condition or one above says so", () => {
  const manifest = manifestOf(`
sections:
  - { id: page, title: Page, when: { school.phone: set }, sections: [{ id: below, title: Below }] }
`);
  expect(seen(check({ page: "{{school.phone}}", below: "{{school.phone}}" }, manifest))).toEqual(
    [],
  );
  expect(inSection("school.phone: unset", "{{school.phone}}")).toEqual([
    ["pack/unguarded-variable", "school.phone"],
  ]);
});

test("points at a condition on a key that does not exist", () => {
  expect(inSection("school.residental: true")).toEqual([
    ["pack/unknown-condition-key", "school.residental"],
  ]);
});

test.each([
  ["parents.aup: reed", "parents.aup"],
  ["school.phases: [ks2, ks7]", "school.phases"],
  ['school.residential: "yes"', "school.residential"],
])("points at a condition that can never hold: %s", (when, at) => {
  expect(inSection(when)).toEqual([["pack/invalid-condition", at]]);
});

test.each([
  "parents.aup: [read, encouraged]",
  "school.phases: ks2",
  "school.residential: false",
  "filtering.provider: Smoothwall",
])("takes a condition that can hold: %s", (when) => {
  expect(inSection(when)).toEqual([]);
});

test("lets tests stand two deep, and lists around them", () => {
  const inner = "{{#if ../school.phone}}{{#if role}}x{{/if}}{{/if}}";
  expect(inText(`{{#each people.dsl}}${inner}{{/each}}`)).toEqual([]);
});

test("points at a test inside two others", () => {
  const third = "{{#if school.urn}}x{{/if}}";
  const text = `{{#if school.phone}}{{#if school.email}}${third}{{/if}}{{/if}}`;
  expect(inText(text)).toEqual([["pack/nested-tests", third]]);
});

test.each(["# One", "## Two", "### Three"])("refuses a heading in a section: %s", (text) => {
  expect(inText(text)).toEqual([["pack/heading-in-section", text]]);
});

test("takes a run-in heading and a number sign", () => {
  expect(inText("#### Staff\n\nRule #1.")).toEqual([]);
});

const withOptional = (page: string) =>
  seen(
    check(
      { page, extra: "", below: "" },
      manifestOf(`
sections:
  - { id: page, title: Page, required: true }
  - { id: extra, title: Extra, sections: [{ id: below, title: Below, required: true }] }
`),
    ),
  );

test("points at a reference to a section that may be left out", () => {
  expect(withOptional('See {{see "extra"}}.')).toEqual([["pack/unguarded-reference", "see"]]);
});

test("counts a required section below an optional one as optional", () => {
  expect(withOptional('See {{see "below"}}.')).toEqual([["pack/unguarded-reference", "see"]]);
});

test("takes a reference inside a test for that section only", () => {
  const text = '{{#section "extra"}}{{see "extra"}}{{else}}{{see "extra"}}{{/section}}';
  expect(withOptional(text)).toEqual([["pack/unguarded-reference", "see"]]);
  expect(withOptional('{{#section "extra"}}{{see "extra"}}{{/section}}')).toEqual([]);
});

test("says which keys a section uses: printed, tested, of its terms, helpers and conditions", () => {
  const text = '{{T.pupils}} {{#if school.phone}}x{{/if}} {{body "police"}}';
  const manifest = manifestOf(
    'sections: [{ id: page, title: "{{t.head}}", when: { school.special: true } }]',
  );
  const pack = packOf({ page: text }, manifest);
  const [section] = pack.sections;
  expect(section && Array.from(keysOfSection(section, pack, validator.schema)).toSorted()).toEqual([
    "police.article",
    "police.name",
    "school.phone",
    "school.special",
    "terminology.head",
    "terminology.pupils",
  ]);
});

test("points at a word that the tested key can never be", () => {
  expect(inText('{{#is phones.pupils.rule "lockers"}}x{{/is}}')).toEqual([
    ["pack/invalid-argument", '"lockers"'],
  ]);
  expect(inText('{{#has school.phases "ks1" "ks9"}}x{{/has}}')).toEqual([
    ["pack/invalid-argument", '"ks9"'],
  ]);
  expect(inText('{{#is phones.pupils.rule "locker" "pouch"}}x{{/is}}')).toEqual([]);
});
