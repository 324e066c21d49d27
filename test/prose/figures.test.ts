import { expect, test } from "vitest";
import { documentOf, packOf } from "../pack/builders.ts";
import { sentenceFigures } from "./figures.ts";

const figuresOf = (text: string) => sentenceFigures(documentOf(packOf({ page: text })));

test("a paragraph's sentences are measured one by one", () => {
  expect(figuresOf("One two three. Four five.")).toEqual({
    sentences: 2,
    average: 2.5,
    averageOfFull: 2.5,
    longest: 3,
    longestSentence: "One two three.",
  });
});

test("the words before a list and its items are sentences, though not full ones", () => {
  expect(figuresOf("One two:\n\n- three four five\n- Six seven eight nine.")).toMatchObject({
    sentences: 3,
    average: 3,
    averageOfFull: 4,
    longest: 4,
  });
});

test("headings, tables and cards are not measured", () => {
  const text =
    '#### One two three\n\n| One two | Three |\n|---|---|\n| four | five |\n\n{{contact "police"}}';
  expect(figuresOf(text)).toMatchObject({ sentences: 0, average: 0, longest: 0 });
});
