import { expect, test } from "vitest";
import { doubledWords } from "../../../src/rules/prose/doubled-word.ts";
import { foundBy } from "./read.ts";

test.each([
  ["Staff lock the the screen.", "the the"],
  ["The the screen is locked.", "The the"],
  ["They go to **to** the office.", "to to"],
  ["A long\nlong line.", "long long"],
  ["| Who | Staff staff |\n|---|---|\n| a | b |", "Staff staff"],
])("finds %j", (text, words) => {
  expect(foundBy(doubledWords, text)).toEqual([words]);
});

test.each([
  "They said what they had had before.",
  "We know that that rule helps.",
  "They log on. On Mondays they do not.",
  "Staff act, act again and act well.",
  "The team from Baden Baden visits.",
  "Ask at the office for Form A A.",
  "The child’s s is missing, and face-to-face to all.",
  "The page says “the the”.",
  "Read [the the](https://oak.example).",
  "They are there: theatre, heat, eat.",
])("lets %j pass", (text) => {
  expect(foundBy(doubledWords, text)).toEqual([]);
});
