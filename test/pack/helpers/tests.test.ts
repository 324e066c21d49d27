import { expect, test } from "vitest";
import { documentOf, manifestOf, packOf, printed, schoolOf, wordsOf } from "../builders.ts";

test("asks whether a value is one of several", () => {
  const text = '{{#is parents.aup "read" "read-and-sign"}}sign{{else}}encouraged{{/is}}';
  expect(printed(text)).toBe("sign");
  expect(printed(text, "parents: { aup: encouraged }")).toBe("encouraged");
});

test("asks whether a list holds one of several", () => {
  const text = '{{#has school.phases "ks2" "ks3"}}older{{else}}younger{{/has}}';
  expect(printed(text)).toBe("older");
  expect(printed(text, "school: { phases: [eyfs] }")).toBe("younger");
});

test("finds nothing in a list that is absent", () => {
  expect(printed('{{#has phones.pupils.years "3"}}some{{else}}none{{/has}}')).toBe("none");
});

test("asks whether something is there", () => {
  const text =
    "{{#if people.deputy_dsl}}some{{else}}none{{/if}} {{#unless school.special}}no{{/unless}}";
  expect(printed(text)).toBe("none no");
  expect(printed(text, "people: { deputy_dsl: [{ name: A }] }")).toBe("some no");
});

test("counts year 0 as there", () => {
  const text = "{{#if passwords.unique_from_year}}from {{year passwords.unique_from_year}}{{/if}}";
  expect(printed(text, "passwords: { unique_from_year: 0 }")).toBe("from Reception");
});

test("goes through a list", () => {
  const text = "{{#each people.dsl}}\n- {{name}}, {{../school.name}}\n{{/each}}";
  const school = "people: { dsl: [{ name: Mr J Fox }, { name: Ms R Hill }] }";
  expect(printed(text, school)).toBe("Mr J Fox, Delves Lane\nMs R Hill, Delves Lane");
});

test("asks whether a section is in the document, also below one that is not", () => {
  const manifest = manifestOf(`
sections:
  - { id: page, title: Page }
  - { id: upper, title: Upper, when: { school.special: true }, sections: [{ id: lower, title: L }] }
`);
  const text = '{{#section "lower"}}See {{see "lower"}}.{{else}}None.{{/section}}';
  const pack = packOf({ page: text, upper: "", lower: "" }, manifest);
  const page = (school: string) =>
    wordsOf(documentOf(pack, schoolOf(school)).sections[0]?.blocks ?? []);
  expect(page("")).toBe("None.");
  expect(page("school: { special: true }")).toBe("See section 2.1.");
});
