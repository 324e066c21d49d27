import { expect, test } from "vitest";
import { checkCharacters } from "../../src/rules/characters.ts";
import { seen, yamlMap } from "../pack/builders.ts";

const problems = (yaml: string) => seen(checkCharacters(yamlMap(yaml)));

test.each(["St Mary’s – £5", "Ysgol Gŵyr", "בית ספר שלום", "Łódź", "Σχολείο", "Школа"])(
  "prints %s",
  (name) => {
    expect(problems(`name: ${name}`)).toEqual([]);
  },
);

test.each([
  ["an emoji", "Oak 😀 Lane", "😀"],
  ["Chinese", "Oak 中文", "中"],
  ["Arabic", "Oak عربي", "ع"],
  ["a tick", "Done ✓", "✓"],
])("points at %s", (_, name, at) => {
  expect(problems(`name: ${name}`)).toEqual([["config/unsupported-character", at]]);
});

test("looks into maps and lists, and reports each value once", () => {
  expect(problems("a: { b: [ok, 中中文] }\nc: 😀\nd: 1")).toEqual([
    ["config/unsupported-character", "中"],
    ["config/unsupported-character", "😀"],
  ]);
});

test("points at the whole value where the character is written as an escape", () => {
  expect(problems('name: "Oak \\u4e2d"')).toEqual([
    ["config/unsupported-character", '"Oak \\u4e2d"'],
  ]);
});

test("takes the line ends and tabs of a text of several lines", () => {
  expect(problems("text: |\n  one\n  \ttwo\n")).toEqual([]);
});
