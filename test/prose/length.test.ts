import { expect, test } from "vitest";
import { documentsOf } from "../formats/schools.ts";
import { printedWords } from "./printed-words.ts";

test("an online safety policy that says everything a primary school needs has 8,000 to 12,000 words", () => {
  const policy = documentsOf("durham/delves-lane").find(({ id }) => id === "online-safety");
  const words = policy ? printedWords(policy) : 0;
  expect(words).toBeGreaterThanOrEqual(8_000);
  expect(words).toBeLessThanOrEqual(12_000);
});
