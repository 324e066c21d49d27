import { expect, test } from "vitest";
import { packTree, unpackTree } from "../../src/yaml/packed-tree.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import { projectFile } from "../formats/compose.ts";

function treeOf(text: string) {
  const source = { path: "file.yaml", text };
  const { value } = parseYaml(source);
  if (!value) throw new Error("The text is no YAML.");
  return { source, tree: value };
}

/** A tree as a prepared file would hold it. */
function stored(tree: Parameters<typeof packTree>[0]) {
  return JSON.parse(JSON.stringify(packTree(tree)));
}

test.each([
  "a: 1\nb: [x, true, null, 'y']\nc:\nd: {e: {}, f: []}\n__proto__: blank\n",
  "- one\n-\n- entries: two\n",
  "plain\n",
  projectFile("templates/online-safety/references.yaml"),
])("a tree survives being packed: %#", (text) => {
  const { source, tree } = treeOf(text);
  expect(unpackTree(stored(tree), source)).toEqual(tree);
});
