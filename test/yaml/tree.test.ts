import { expect, test } from "vitest";
import { pointedAt } from "../../src/diagnostics/source.ts";
import { entryAt, nodeAt, toData } from "../../src/yaml/tree.ts";
import { layers } from "../config/school-text.ts";

const [tree] = layers("people:\n  dsl:\n    - name: Ann\n    - name: Ben\n");

test("a node is found by keys and list positions", () => {
  const node = tree && nodeAt(tree, ["people", "dsl", "1", "name"]);
  expect(node && toData(node)).toBe("Ben");
});

test.each([
  [["people", "head"]],
  [["people", "dsl", "2"]],
  [["people", "dsl", "first"]],
  [["people", "dsl", "0", "name", "more"]],
  [["toString"]],
])("there is no node at %j", (path) => {
  expect(tree && nodeAt(tree, path)).toBeUndefined();
});

test("the root is at the empty path, and has no entry", () => {
  expect(tree && nodeAt(tree, [])).toBe(tree);
  expect(tree && entryAt(tree, [])).toBeUndefined();
});

test("an entry knows its key's place; an item of a list is no entry", () => {
  const entry = tree && entryAt(tree, ["people", "dsl"]);
  expect(entry && pointedAt(entry.key)).toBe("dsl");
  expect(tree && entryAt(tree, ["people", "dsl", "0"])).toBeUndefined();
});
