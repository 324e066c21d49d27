import { expect, test } from "vitest";
import { genderedWords } from "../../../src/rules/prose/gendered-word.ts";
import { foundBy, namesWith } from "./read.ts";

test.each([
  ["Each pupil keeps his phone in a bag.", "his"],
  ["The headteacher says what she decides.", "she"],
  ["Ask the class teacher. She knows.", "She"],
  ["The member of staff reports it herself.", "herself"],
  ["The chairman signs.", "chairman"],
  ["It is signed by the Chairman of Governors.", "Chairman"],
  ["Tell the headmaster.", "headmaster"],
  ["The office is manned.", "manned"],
  ["Everybody says what he or she saw.", "he or she"],
])("finds %j", (text, word) => {
  expect(foundBy(genderedWords, text)).toEqual([word]);
});

test.each([
  "Mrs Hill is the DSL, and her deputy is the headteacher.",
  "Marlowe leads. She reads the log.",
  "The log is read by Fox’s deputy. He reports.",
  "We follow Jesus, as he taught.",
  "We trust in God and in his love.",
  "We trust in Him in all we do.",
  "The book “His Dark Materials” is read.",
  "Pupils may write he/him under their name.",
  "There, where others gather, they chair a meeting.",
  "A girl whose mother works here may wait with her in the office.",
  "A picture of a woman under her clothing is upskirting.",
  "[His page](https://oak.example) says more.",
])("lets %j pass", (text) => {
  expect(foundBy(genderedWords, text)).toEqual([]);
});

test("a person whom the stem of a list names may be she in its items", () => {
  expect(foundBy(genderedWords, "Miss Hill acts:\n\n- she reads the log")).toEqual([]);
  expect(foundBy(genderedWords, "The DSL acts:\n\n- she reads the log")).toEqual(["she"]);
});

test("knows the people of this school only", () => {
  const text = "Adeyemi leads. He reads the log.";
  expect(foundBy(genderedWords, text)).toEqual(["He"]);
  const names = namesWith("people: { dsl: [{ name: Joseph Adeyemi }] }");
  expect(foundBy(genderedWords, text, names)).toEqual([]);
});
