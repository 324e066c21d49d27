import { expect, test } from "vitest";
import { printed } from "../builders.ts";

const governance = {
  maintained: "school: { governance: maintained }",
  academy: "school: { governance: academy, trust: Saltings Trust }",
  independent: "school: { governance: independent }",
};

test.each([
  ["phones", governance.maintained, "the headteacher"],
  ["phones", governance.academy, "Saltings Trust"],
  ["phones", governance.independent, "the proprietor"],
  ["safeguarding", governance.maintained, "the governing body"],
  ["safeguarding", governance.academy, "Saltings Trust"],
  ["safeguarding", governance.independent, "the proprietor"],
])("says who has the duty for %s in law: %s", (duty, school, expected) => {
  expect(printed(`By law {{dutyholder "${duty}"}} must`, school)).toBe(`By law ${expected} must`);
});

test("begins a sentence with a duty-holder, in the school's own word", () => {
  const principal = "terminology: { head: principal }";
  expect(printed('{{Dutyholder "phones"}} must', principal)).toBe("The principal must");
});

test.each([
  ["[ks3, ks4, sixth-form]", "key stages 3 and 4 and the sixth form"],
  ["[ks3, ks4]", "key stages 3 and 4"],
  ["[ks2, ks3]", "key stage 3"],
  ["[sixth-form]", "the sixth form"],
])("names those of the phases that the school has: %s", (phases, expected) => {
  const text = 'in {{phases "ks3" "ks4" "sixth-form"}}';
  expect(printed(text, `school: { phases: ${phases} }`)).toBe(`in ${expected}`);
});

test("names phases at the start of a heading", () => {
  const schoolOf = (phases: string) => `school: { phases: ${phases} }`;
  const text = '{{Phases "eyfs" "ks1"}}';
  expect(printed(text, schoolOf("[ks1, eyfs]"))).toBe("Early years and key stage 1");
  expect(printed(text, schoolOf("[ks1, ks2]"))).toBe("Key stage 1");
});

test.each([
  ["[eyfs, ks1, ks2]", 3, "from Year 3 on, some younger, some not"],
  ["[ks2]", 3, "from the day they join, none younger, some not"],
  ["[ks3, ks4]", 3, "from the day they join, none younger, some not"],
  ["[eyfs, ks1]", 3, "from Year 3 on, some younger, all younger"],
  ["[ks1]", 2, "from Year 2 on, some younger, some not"],
])("compares a year group with those of %s", (phases, year, expected) => {
  const text = `{{since passwords.unique_from_year}},
{{#younger passwords.unique_from_year}}
some younger,
{{else}}
none younger,
{{/younger}}
{{#reaches passwords.unique_from_year}}
some not
{{else}}
all younger
{{/reaches}}
`;
  const school = `school: { phases: ${phases} }\npasswords: { unique_from_year: ${year} }`;
  expect(printed(text, school)).toBe(expected);
});

test.each([
  ["governing body", "governor", "chair of the governing body"],
  ["board of trustees", "trustee", "chair of the board of trustees"],
  ["management committee", "committee member", "chair of the management committee"],
  ["proprietor", "proprietor", "proprietor"],
])("has words for those who govern: %s", (body, one, chair) => {
  const school = `terminology: { governing_body: ${body} }`;
  expect(printed("{{t.governor}}, {{t.chair}}", school)).toBe(`${one}, ${chair}`);
  const roles = "roles: { dsl: { reports_to: [lead_governor, chair_of_governors] } }";
  expect(printed('{{roles roles.dsl.reports_to "and"}}', `${school}\n${roles}`)).toBe(
    `the lead ${one} for safeguarding and the ${chair}`,
  );
});

test.each([
  ["[ks1, ks2]", "class teacher"],
  ["[ks3, sixth-form]", "form tutor"],
  ["[ks2, ks3]", "class teacher or form tutor"],
])("knows whom pupils see every day: %s", (phases, expected) => {
  const school = `school: { phases: ${phases} }\nemail: { offensive_report_to: [class_teacher] }`;
  const text = 'the {{t.class_teacher}}; {{roles email.offensive_report_to "or"}}';
  expect(printed(text, school)).toBe(`the ${expected}; the ${expected}`);
});

test.each([
  ["academy", "at school"],
  ["college", "at college"],
  ["setting", "here"],
])("says where a child is: %s", (setting, expected) => {
  expect(printed("I ask {{t.at_school}}.", `terminology: { setting: ${setting} }`)).toBe(
    `I ask ${expected}.`,
  );
});
