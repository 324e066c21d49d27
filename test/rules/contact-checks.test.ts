import { describe, expect, test } from "vitest";
import { checkContacts } from "../../src/rules/contact-checks.ts";
import { layers } from "../config/school-text.ts";
import { codesAndText } from "../diagnostics/codes-and-text.ts";

function problemsOn(today: string, text: string) {
  return codesAndText(layers(text).flatMap((tree) => checkContacts(tree, today)));
}

describe("a contact", () => {
  const police = "police: { checked_on: 2025-09-14 }";

  test.each([
    { today: "2025-09-14", because: "was checked today" },
    { today: "2026-09-14", because: "was checked a year ago to the day" },
  ])("that $because is fine", ({ today }) => {
    expect(problemsOn(today, police)).toEqual([]);
  });

  test("that was checked more than a year ago is pointed out at the date", () => {
    expect(problemsOn("2026-09-15", police)).toEqual([["rules/contact-not-checked", "2025-09-14"]]);
  });

  test("that was checked on a leap day has until the end of February", () => {
    const leap = "police: { checked_on: 2024-02-29 }";
    expect(problemsOn("2025-02-28", leap)).toEqual([]);
    expect(problemsOn("2025-03-01", leap)).toEqual([["rules/contact-not-checked", "2024-02-29"]]);
  });

  test("without a date is not looked at", () => {
    expect(problemsOn("2099-01-01", "police: { name: Kent Police }")).toEqual([]);
  });
});

test("every contact is looked at, in lists and in groups within groups", () => {
  const text = `
people:
  dsl: [{ name: A, checked_on: 2026-09-01 }, { name: B, checked_on: 2024-01-02 }]
lado:
  contact: { checked_on: 2024-01-03 }
`;
  expect(problemsOn("2026-12-01", text).map(([, date]) => date)).toEqual([
    "2024-01-02",
    "2024-01-03",
  ]);
});

test("a wording that speaks of checked_on is no contact", () => {
  const text = "sections: { website: { add: [{ text: 'checked_on: 2020-01-01' }] } }";
  expect(problemsOn("2026-12-01", text)).toEqual([]);
});
