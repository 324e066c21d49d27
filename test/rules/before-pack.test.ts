import { expect, test } from "vitest";
import { checkPackDate } from "../../src/rules/before-pack.ts";
import { seen, yamlMap } from "../pack/builders.ts";

const online = { name: "Online safety policy", appliesFrom: "2026-09-01" };
const phones = { name: "Mobile phone policy", appliesFrom: "2026-10-15" };

const on = (date: string, packs = [online]) =>
  checkPackDate(yamlMap(`dates: { policy: ${date} }`), packs);

test.each([
  ["2025-10", ["2025-10"]],
  ["2026-08", ["2026-08"]],
  ["2026-08-31", ["2026-08-31"]],
  ["2026-09-01", []],
  ["2026-09", []],
  ["2027-01", []],
])("points at a date before the day from which the pack applies: %s", (date, places) => {
  expect(seen(on(date))).toEqual(places.map((at) => ["rules/before-pack", at]));
});

test("says it once for all packs of one day, and names them", () => {
  const told = on("2026-08", [online, { ...online, name: "Records" }, phones]);
  expect(told.map(({ message }) => /policy, Records|phone/.exec(message)?.[0])).toEqual([
    "policy, Records",
    "phone",
  ]);
  expect(seen(on("2026-10-01", [online, phones]))).toEqual([["rules/before-pack", "2026-10-01"]]);
});

test("leaves a date that is no text to the validation", () => {
  expect(checkPackDate(yamlMap("dates: { policy: 2026 }"), [online])).toEqual([]);
  expect(checkPackDate(yamlMap("{}"), [online])).toEqual([]);
});
