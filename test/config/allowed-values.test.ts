import { expect, test } from "vitest";
import { allowedValues } from "../../src/config/allowed-values.ts";
import { validator } from "./school-text.ts";

test.each([
  { key: "status", words: "draft, approved" },
  { key: "passwords.used", words: "true or false" },
  { key: "document.contents.levels", words: "a whole number from 1 to 3" },
  { key: "passwords.unique_from_year", words: "a year group from 0 (reception) to 13" },
  { key: "filtering.checks", words: "a group of keys: frequency, tool" },
])("$key may be $words", ({ key, words }) => {
  const node = validator.schema.at(key.split("."));
  expect(node && allowedValues(validator.schema, node)).toBe(words);
});

test("a list is described by what its items may be", () => {
  const node = validator.schema.at(["documents"]);
  expect(node && allowedValues(validator.schema, node)).toContain("mobile-phones");
});
