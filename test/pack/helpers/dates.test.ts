import { expect, test } from "vitest";
import { printed } from "../builders.ts";

test("writes days and months in full", () => {
  expect(printed("{{date dates.policy}}")).toBe("September 2026");
  expect(printed("{{date dates.policy}}", "dates: { policy: 2027-01-05 }")).toBe("5 January 2027");
});

test.each([
  ["[6]", "Year 6"],
  ["[5, 6]", "Years 5 and 6"],
  ["[6, 4, 5]", "Years 4, 5 and 6"],
  ["[0]", "Reception"],
  ["[0, 1]", "Reception and Year 1"],
  ["[2, 1, 0]", "Reception, Years 1 and 2"],
])("names year groups: %s", (years, expected) => {
  const text = "{{#if phones.pupils.years}}{{years phones.pupils.years}}{{/if}}";
  expect(printed(text, `phones: { pupils: { years: ${years} } }`)).toBe(expected);
});

test("names one year group", () => {
  expect(printed("from {{year passwords.unique_from_year}}")).toBe("from Year 3");
  expect(
    printed("from {{year passwords.unique_from_year}}", "passwords: { unique_from_year: 0 }"),
  ).toBe("from Reception");
});
