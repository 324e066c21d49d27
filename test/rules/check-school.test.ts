import { describe, expect, test } from "vitest";
import { pointedAt } from "../../src/diagnostics/source.ts";
import { composeSchool } from "../../src/pipeline.ts";
import { checkSchool } from "../../src/rules/check-school.ts";
import { idlePairs } from "../../src/rules/idle-pairs.ts";
import { isUkNumber } from "../../src/rules/phone-number.ts";
import { placeholdersIn } from "../../src/rules/placeholder-patterns.ts";
import { textsOf } from "../../src/rules/school-rule.ts";
import { authorityText, layers, schoolText, validator } from "../config/school-text.ts";
import { baseSchools } from "../effects/base-schools.ts";
import { changed } from "../effects/changes.ts";
import { composeAll } from "../effects/compose-all.ts";
import { comparable, difference } from "../effects/difference.ts";
import { given, packNamed } from "../formats/compose.ts";
import { ruleExamples } from "./rule-examples.ts";

/** What the rules say about lines in the lowest layer of a school which is otherwise complete. */
function problemsIn(lines: string, authority = "") {
  const trees = layers(authorityText, authority || "{}", schoolText, lines);
  const school = given(composeSchool(trees, validator));
  const texts = textsOf(school.tree, validator.schema);
  return checkSchool({ ...school, layers: trees, texts }, "2026-12-01").map(
    ({ code, severity, location }) => ({ code, severity, at: location && pointedAt(location) }),
  );
}

test("a school with nothing wrong breaks no rule", () => {
  expect(problemsIn("{}")).toEqual([]);
});

describe("a rule is broken", () => {
  test.each(ruleExamples)("$code: $wrong", ({ code, severity, wrong, at, authority }) => {
    expect(problemsIn(wrong, authority)).toEqual([{ code, severity, at }]);
  });
});

describe("a rule is kept", () => {
  test.each(ruleExamples)("$code: $right", ({ right, authority }) => {
    expect(problemsIn(right, authority)).toEqual([]);
  });
});

describe("what an authority sets for its other schools contradicts nothing:", () => {
  test.each([
    ["phones: { pupils: { storage: a cupboard } }", "phones: { pupils: { rule: not-on-site } }"],
    ["passwords: { unique_from_year: 7 }", "school: { phases: [ks1] }"],
  ])("%s, and the school %s", (authority, lines) => {
    expect(problemsIn(lines, authority)).toEqual([]);
  });
});

test("the details of an office stay with whoever is named there", () => {
  const office = 'lado: { contact: { phone: "01632 960199" } }';
  expect(problemsIn("lado: { contact: { name: Hugh Ford } }", office)).toEqual([]);
});

describe("a UK number", () => {
  test.each([
    ...["01632 960123", "020 7946 0123", "(0191) 498 0123", "+44 1632 960123", "0044 1632 960123"],
    ...["0303 123 9999", "07700 900123", "0800 1111", "0800 111 000", "0808 157 0123"],
    ...["0845 46 47", "0870 000 0000", "0909 879 0123", "016977 2345"],
    ...["01204 00000", "01298 00000", "01995 00000", "016977 23450"],
    ...["999", "112", "101", "111", "119", "105", "159", "116 123", "116000", "118 500", "18000"],
  ])("is %s", (number) => {
    expect(isUkNumber(number)).toBe(true);
  });

  test.each([
    ...[
      "01632 9601234",
      "01632 96012",
      "01697 60000",
      "01632 960",
      "960123",
      "1632 960123",
      "00 353 1 496 0123",
      "+1 202 555 0123",
    ],
    ...[
      "0000 000000",
      "0100 000 0000",
      "0400 000 000",
      "0600 000 0000",
      "100",
      "116 12",
      "0800 11111",
    ],
  ])("is not %s", (number) => {
    expect(isUkNumber(number)).toBe(false);
  });
});

describe("text that was to be filled in", () => {
  test.each([
    ["Ring [name of school] first.", "[name of school]"],
    ["[Insert details of the local procedure]", "[Insert details of the local procedure]"],
    ["Report it. Insert details of how here", "Insert details"],
    ["the leadership team (insert names)", "insert names"],
    ["parents/carers (delete as appropriate)", "delete as appropriate"],
    ["It starts in May (amend as appropriate).", "amend as appropriate"],
    ["Ring TBC.", "TBC."],
    ["t.b.c", undefined],
    ["tbc", "tbc"],
    ["The date is to be confirmed.", "to be confirmed"],
    ["Mr Xxx", "Xxx"],
    ["Ring xxxx for help", "xxxx"],
    ["Signed ........", "........"],
    ["Signed ……", "……"],
    ["Signed ____", "____"],
    ["Lorem ipsum dolor", "Lorem ipsum"],
    ["the manager (e.g. name)", "e.g. name"],
    ["<your school> teaches", "<your school>"],
    ["{{school.name}} teaches", "{{school.name}}"],
    ["Mrs A N Other", "Mrs A N Other"],
    ["Joe Bloggs", "Joe Bloggs"],
    ["School name", "School name"],
    ["???", "???"],
    ["-", "-"],
  ])("%s", (text, found) => {
    const stretches = placeholdersIn(text).map(({ start, end }) => text.slice(start, end));
    expect(stretches).toEqual(found === undefined ? [] : [found]);
  });

  test.each([
    "Inserts for the reading record",
    "Staff do not insert memory sticks into computers.",
    "Insert the key, then log in.",
    "Pupils delete images as soon as they are told.",
    "Reports to be confirmed in writing within a day.",
    "Forms to be completed by parents",
    "XXX-rated sites",
    "sites that end in .xxx",
    "Maxxx Computing",
    "see [names of the DSLs](https://northfield.example)",
    "The [school website](https://northfield.example) has more.",
    "and so on ...",
    "Wait… and think.",
    "Really?",
    "Ms Otherton",
    "TBAP Trust",
    "a house called The Name of the Rose",
  ])("is not in: %s", (text) => {
    expect(placeholdersIn(text)).toEqual([]);
  });
});

describe("settings that a choice leaves idle are printed nowhere:", () => {
  const packs = ["online-safety", "mobile-phones", "acceptable-use"].map(packNamed);
  const phoneRules = idlePairs.flatMap(({ choice, is }) =>
    choice === "phones.pupils.rule" ? is : [],
  );

  test.each(phoneRules)("with %s for phones, and all other choices made", (rule) => {
    const made = idlePairs.filter(
      ({ choice, is }) => choice !== "phones.pupils.rule" || is.includes(rule),
    );
    const school = made.reduce(
      (config, { choice, is }) =>
        changed(config, choice.split("."), choice === "phones.pupils.rule" ? rule : is[0]),
      baseSchools[0] ?? {},
    );
    const without = made
      .flatMap(({ idle }) => idle)
      .reduce((config, key) => changed(config, key.split("."), undefined), school);
    const [before, after] = [school, without].map(
      (config) => composeAll(packs, config)?.map(comparable) ?? [],
    );
    expect([before, after].map((documents) => documents?.length)).toEqual([3, 3]);
    const places = before?.flatMap((document, index) => {
      const other = after?.[index];
      return other ? Array.from(difference(document, other).keys()) : [];
    });
    expect(places).toEqual([]);
  });
});
