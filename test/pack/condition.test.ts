import { expect, test } from "vitest";
import { documentOf, manifestOf, packOf, schoolOf } from "./builders.ts";

/** Whether a section with this condition is in a school's document. */
function isPrinted(when: string, school = ""): boolean {
  const manifest = manifestOf(`sections: [{ id: page, title: Page, when: { ${when} } }]`);
  return documentOf(packOf({ page: "x" }, manifest), schoolOf(school)).sections.length === 1;
}

test.each([
  ["school.phone: set", "", false],
  ["school.phone: set", 'school: { phone: "01632 960100" }', true],
  ["school.phone: unset", "", true],
  ["school.phone: unset", 'school: { phone: "01632 960100" }', false],
  ["people.senco.role: set", "", false],
])("tells what is set from what is not: %s", (when, school, printed) => {
  expect(isPrinted(when, school)).toBe(printed);
});

test("takes an empty list as not set, and a flag that is false as set", () => {
  expect(isPrinted("people.deputy_dsl: set")).toBe(false);
  expect(isPrinted("people.deputy_dsl: unset")).toBe(true);
  expect(isPrinted("school.special: set")).toBe(true);
});

test.each([
  ["parents.aup: read-and-sign", true],
  ["parents.aup: encouraged", false],
  ["parents.aup: [encouraged, read-and-sign]", true],
  ["passwords.unique_from_year: 3", true],
])("compares a value with one or with several: %s", (when, printed) => {
  expect(isPrinted(when)).toBe(printed);
});

test.each([
  ["school.phases: ks2", true],
  ["school.phases: [ks2, ks3]", true],
  ["school.phases: [ks3, ks4]", false],
])("looks for any of the values in a list: %s", (when, printed) => {
  expect(isPrinted(when)).toBe(printed);
});

test("tests flags", () => {
  expect(isPrinted("school.residential: true")).toBe(false);
  expect(isPrinted("school.residential: false")).toBe(true);
  expect(isPrinted("school.residential: true", "school: { residential: true }")).toBe(true);
});

test("wants every line to hold", () => {
  expect(isPrinted("school.phases: ks2, school.special: true")).toBe(false);
  expect(isPrinted("school.phases: ks2, school.special: false")).toBe(true);
});
