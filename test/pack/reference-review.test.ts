import { expect, test } from "vitest";
import { reviewReferences } from "../../src/pack/reference-review.ts";
import { parseRegister } from "../../src/pack/register/parse-register.ts";
import { yamlMap } from "./builders.ts";

const register = (text: string) => {
  const { value, diagnostics } = parseRegister(yamlMap(text));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
};

const guidance = register(`
references:
  kcsie:
    title: Keeping children safe
    publisher: DfE
    url: https://a.example
    editions:
      - { edition: "2024", title: Safe, in_force: "2024-09", certainty: memory }
      - { edition: "2025", in_force: "2025-09", certainty: page, checked_on: "2026-11-22" }
      - { edition: "2026", in_force: "2026-09", certainty: reported, checked_on: "2026-11-22" }
  cyber: { title: Cyber security, publisher: DfE, url: https://a.example }
  svsh: { title: Old advice, publisher: DfE, url: https://a.example, withdrawn: "2022-09" }
acts:
  dpa: { title: Data Protection Act, certainty: memory }
  duaa: { title: Data Act, certainty: page, checked_on: "2026-11-22" }
`);

const rows = (today: string) =>
  reviewReferences(guidance, today).map(({ id, edition, reasons }) => [id, edition, ...reasons]);

test("lists what is unconfirmed, only reported, or of no stated certainty", () => {
  expect(rows("2026-11-23")).toEqual([
    ["kcsie", "2024", "unconfirmed"],
    ["kcsie", "2026", "reported"],
    ["cyber", undefined, "no-certainty"],
    ["svsh", undefined, "no-certainty"],
    ["dpa", undefined, "unconfirmed"],
  ]);
});

test.each([
  ["2027-11-21", []],
  ["2027-11-22", ["kcsie 2025", "kcsie 2026", "duaa"]],
])("lists what was not checked for a year: on %s", (today, expected) => {
  const old = reviewReferences(guidance, today)
    .filter(({ reasons }) => reasons.includes("not-checked-for-a-year"))
    .map(({ id, edition }) => [id, edition].join(" ").trim());
  expect(old).toEqual(expected);
});

test("gives both reasons of one that was reported, and that a year ago", () => {
  const row = reviewReferences(guidance, "2028-01-01").find(({ edition }) => edition === "2026");
  expect(row?.reasons).toEqual(["reported", "not-checked-for-a-year"]);
});

test("says which edition is in force today, its title, and when it was checked", () => {
  expect(reviewReferences(guidance, "2026-11-23").slice(0, 2)).toEqual([
    expect.objectContaining({ title: "Safe", inForce: false, checkedOn: undefined }),
    expect.objectContaining({
      title: "Keeping children safe",
      inForce: true,
      checkedOn: "2026-11-22",
    }),
  ]);
});
