import { expect, test } from "vitest";
import { plainWords, WordRuns } from "../../../src/rules/prose/word-runs.ts";

const found = (name: string, text: string) =>
  new WordRuns([{ words: plainWords(name) }])
    .find(text)
    .map(({ span }) => text.slice(span.start, span.end));

test.each([
  ["Kent Police", "Tell KENT police.", "KENT police"],
  ["Kent Police", "Kent Police’s advice helps.", "Kent Police"],
  ["Multi-Agency Team", "the multi agency team", "multi agency team"],
  ["Derby and Derbyshire", "in Derby & Derbyshire", "Derby & Derbyshire"],
  ["children’s social care", "Children's\nsocial care", "Children's\nsocial care"],
  ["O’Hara School", "at O'Hara School", "O'Hara School"],
])("finds %j in %j", (name, text, words) => {
  expect(found(name, text)).toEqual([words]);
});

test.each([
  ["Kent Police", "In Kent, police act."],
  ["Kent Police", "Kent’s chief. Police act."],
  ["Kent Police", "Kent Policemen act in Kent"],
  ["Kent Police", "In Kent"],
])("does not find %j in %j", (name, text) => {
  expect(found(name, text)).toEqual([]);
});

test("finds each of several names that start alike", () => {
  const runs = ["Kent Police", "Kent Police Museum"].map((name) => ({ words: plainWords(name) }));
  expect(new WordRuns(runs).find("the Kent Police Museum")).toHaveLength(2);
});
