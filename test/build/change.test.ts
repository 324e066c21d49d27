import { describe, expect, test } from "vitest";
import { type Change, planChange } from "../../src/build/change.ts";
import { openWorkspace } from "../../src/build/workspace.ts";
import type { Outcome } from "../../src/diagnostics/log.ts";
import { pointedAt } from "../../src/diagnostics/source.ts";
import { projectAt } from "../../src/host/project.ts";
import { authorityText, schoolText } from "../config/school-text.ts";
import { given } from "../formats/compose.ts";
import { schoolFolder } from "./school-folder.ts";

const path = "schools/suffolk/oakfield.yaml";
// A short document is enough, and quickly made.
const own = `${schoolText}documents: [records]\n`;
const authority = `${authorityText}\
filtering:
  illegal_material_reported_to: [iwf, police]
people:
  senco:
    name: Ida Holt
parents:
  channels: [letters, "text messages"]
locked: [police]
`;

// What all schools share is read once; the folder is each test's own.
const workspace = given(openWorkspace(projectAt("."), "2026-11-22"));

function change(key: string, value: string, text = own): Outcome<Change> {
  const project = schoolFolder({ "schools/suffolk/defaults.yaml": authority, [path]: text });
  return planChange({ ...workspace, project }, { school: "suffolk/oakfield", key, value });
}

/** The lines that a change adds to the file. */
function added(key: string, value: string, text = own): readonly string[] | undefined {
  const { value: made } = change(key, value, text);
  const before = text.split("\n");
  return made?.text.split("\n").filter((line) => !before.includes(line));
}

describe("a value is written as the schema wants it", () => {
  test.each<[string, string, readonly string[]]>([
    ["school.phone", "01632 960123", ['  phone: "01632 960123"']],
    ["school.phone", "'01632 960123'", ['  phone: "01632 960123"']],
    ["dates.policy", "2026-10-01", ["  policy: 2026-10-01"]],
    ["filtering.provider", "Yes", ['  provider: "Yes"']],
    ["filtering.provider", "101", ['  provider: "101"']],
    ["filtering.provider", "A: b #1", ['  provider: "A: b #1"']],
    ["school.residential", "true", ["  residential: true"]],
    ["passwords.unique_from_year", "3", ["passwords:", "  unique_from_year: 3"]],
    ["school.phases", "[ks1, ks2]", ["  phases: [ks1, ks2]"]],
    [
      "people.dsl.0.phone",
      "01632 960123",
      ['  dsl: [{ name: Joseph Adeyemi, phone: "01632 960123" }]'],
    ],
    ["people.dsl.1", "{ name: Mae Orr }", ["  dsl: [{ name: Joseph Adeyemi }, { name: Mae Orr }]"]],
    ["people.head.name", "Anna Smith", ["  head: { name: Anna Smith }"]],
    ["people.senco", "null", ["  senco: null"]],
  ])("%s %s", (key, value, lines) => {
    expect(added(key, value)).toEqual(lines);
  });
});

describe("an inherited setting is set in the school's own file", () => {
  test("by itself in a group", () => {
    const { value } = change("people.senco.name", "Anna Smith");
    expect(value).toMatchObject({ inherited: true, before: { value: "Ida Holt" } });
    expect(value?.written.location.source.path).toBe(path);
  });

  test("with the whole list of an item", () => {
    expect(added("parents.channels.0", "e-mail")).toEqual([
      "parents:",
      '  channels: [e-mail, "text messages"]',
    ]);
  });
});

test("where the old name still stands is said", () => {
  const text = `${own}sections:\n  links-local:\n    add:\n      - text: Ask Ellen Marsh about it.\n`;
  const { value } = change(
    "people.head.name",
    "Anna Smith",
    text.replace("[records]", "[online-safety]"),
  );
  expect(value?.stillNamed.map(pointedAt)).toEqual(["Ask Ellen Marsh about it."]);
  expect(change("people.head.name", "Ellen Marsh-Orr").value?.stillNamed).toEqual([]);
});

describe("what would be wrong is refused", () => {
  test.each<[string, string, string]>([
    ["phones.pupils.rule", "lockerr", "config/invalid-value"],
    ["people.head", "Anna", "config/wrong-type"],
    ["school.phases", "[ks1", "yaml/syntax"],
    ["school.name", "", "config/empty-text"],
    ["status", "approved", "config/missing-key"],
    ["people.head.name", "[insert name]", "rules/placeholder"],
    ["police.name", "Norfolk Constabulary", "config/locked"],
    ["police", "{ name: Norfolk Constabulary }", "config/locked"],
    ["people.hed.name", "Anna", "explain/unknown-key"],
    ["", "Anna", "explain/unknown-key"],
    ["people.dsl.3.name", "Anna", "explain/unknown-key"],
    ["parents.channels.4", "e-mail", "explain/unknown-key"],
    ["__proto__.a", "Anna", "explain/unknown-key"],
  ])("%s %s", (key, value, code) => {
    const { diagnostics, value: made } = change(key, value);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(made).toBeUndefined();
  });
});

describe("errors that were there before", () => {
  const wrong = own.replace("Ellen Marsh", "TBC").replace("handed-in", "handed-inn");

  test("do not stand in the way of one that is put right", () => {
    // Only now can a check come as far as the name.
    expect(change("phones.pupils.rule", "handed-in", wrong)).toMatchObject({
      value: { errorsLeft: 1 },
      diagnostics: [],
    });
  });

  test("do not hide a new one", () => {
    expect(change("status", "final", wrong)).toMatchObject({
      diagnostics: [{ code: "config/invalid-value" }],
    });
  });

  test("in YAML itself leave no way to change anything", () => {
    expect(change("status", "draft", "a: [\n").diagnostics[0]?.code).toBe("yaml/syntax");
  });
});

test("a warning that a change brings is shown, and older ones are not", () => {
  const overdue = own.replace("next_review: 2027-09", "next_review: 2026-10");
  expect(change("people.dsl.0.email", "a@b.example", overdue)).toMatchObject({ diagnostics: [] });
  const { value, diagnostics } = change("dates.next_review", "2026-10");
  expect(diagnostics.map(({ code }) => code)).toContain("rules/review-passed");
  expect(value).toBeDefined();
});
