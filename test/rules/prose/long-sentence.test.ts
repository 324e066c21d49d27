import { expect, test } from "vitest";
import { longSentences } from "../../../src/rules/prose/long-sentence.ts";
import { foundBy } from "./read.ts";

const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

test("forty words are not too many, and one more is", () => {
  expect(foundBy(longSentences, `${words(40)}.`)).toEqual([]);
  expect(foundBy(longSentences, `${words(41)}.`)).toEqual([`${words(41)}.`]);
});

test("a paragraph of short sentences may be long", () => {
  expect(foundBy(longSentences, `W${words(30)}. W${words(30)}.`)).toEqual([]);
});

test("only the long sentence of a paragraph is found", () => {
  expect(foundBy(longSentences, `Short. W${words(50)}. Short.`)).toEqual([`W${words(50)}.`]);
});

test("the stem of a list and its items are not read as one sentence", () => {
  expect(foundBy(longSentences, `${words(30)}:\n\n- ${words(30)}\n- ${words(30)}`)).toEqual([]);
});

test("an item is found when it is too long itself", () => {
  expect(foundBy(longSentences, `Staff:\n\n- ${words(41)}\n- act`)).toEqual([words(41)]);
});

test("cells and headings are no sentences", () => {
  expect(foundBy(longSentences, `#### ${words(50)}\n\n| a |\n|---|\n| ${words(50)} |`)).toEqual([]);
});
