import { describe, expect, test } from "vitest";
import { pointedAt, positionAt, startOf } from "../../src/diagnostics/source.ts";

function source(text: string) {
  return { path: "school.yaml", text };
}

describe("a position, as people count", () => {
  test.each([
    ["abc", 0, 1, 1],
    ["abc", 2, 1, 3],
    ["abc", 3, 1, 4],
    ["a\nb", 1, 1, 2],
    ["a\nb", 2, 2, 1],
    ["a\r\nbc", 4, 2, 2],
    ["\n\n", 2, 3, 1],
    ["", 0, 1, 1],
  ])("in %j at %i is %i:%i", (text, offset, line, column) => {
    expect(positionAt(source(text), offset)).toEqual({ line, column });
  });
});

test("the text pointed at is the stretch between the offsets", () => {
  expect(pointedAt({ source: source("name: Ann"), start: 6, end: 9 })).toBe("Ann");
});

test.each([
  ["name: Ann\nage: 5\n", "name: Ann"],
  ["name: Ann\r\nage: 5\r\n", "name: Ann"],
  ["name: Ann", "name: Ann"],
  ["\nname: Ann", ""],
  ["", ""],
])("a file as such is shown by its first line: %j", (text, line) => {
  expect(pointedAt(startOf(source(text)))).toBe(line);
});
