import { describe, expect, test } from "vitest";
import { closest } from "../../src/config/closest.ts";
import { validator } from "./school-text.ts";

const keys = ["school", "people", "dates", "police", "phones", "filtering", "monitoring", "email"];

describe("the word that was meant", () => {
  test.each([
    ["shcool", "school"],
    ["schol", "school"],
    ["schools", "school"],
    ["School", "school"],
    ["poeple", "people"],
    ["phone", "phones"],
    ["e-mail", "email"],
    ["E Mail", "email"],
    ["filterng", "filtering"],
    ["polcie", "police"],
  ])("for %s is %s", (word, expected) => {
    expect(closest(word, keys)).toBe(expected);
  });

  test.each([
    ["deputydsl", "deputy_dsl"],
    ["deputy-dsl", "deputy_dsl"],
    ["lead_govenor", "lead_governor"],
    ["chair-of-governers", "chair_of_governors"],
  ])("is found whatever separates its parts: %s", (word, expected) => {
    expect(closest(word, ["dsl", "deputy_dsl", "lead_governor", "chair_of_governors"])).toBe(
      expected,
    );
  });

  test.each(["", "xyz", "timetable", "a", "swimming"])("is unknown for %j", (word) => {
    expect(closest(word, keys)).toBeUndefined();
  });

  test("is unknown where there is nothing to choose from", () => {
    expect(closest("school", [])).toBeUndefined();
  });

  test("is the first of those that are equally near", () => {
    expect(closest("ks5", ["ks1", "ks2", "ks3"])).toBe("ks1");
  });

  test("is every key of the schema for itself", () => {
    const all = validator.schema.keys();
    expect(all.filter((key) => closest(key, all) !== key)).toEqual([]);
  });
});
