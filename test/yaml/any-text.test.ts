import fc from "fast-check";
import { expect, test } from "vitest";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import { toData } from "../../src/yaml/tree.ts";
import { liesInside } from "../diagnostics/codes-and-text.ts";

const signs = [
  "\n",
  "\r\n",
  "  ",
  "\t",
  ": ",
  "- ",
  "? ",
  "[",
  "]",
  "{",
  "}",
  ",",
  "#",
  "&a ",
  "*a",
  "!t ",
];
const marks = [
  "|",
  ">",
  "'",
  '"',
  "%",
  "@",
  "`",
  "---\n",
  "...\n",
  "~",
  "null",
  "<<",
  "\\x",
  "\ufeff",
  "\0",
];
const words = ["school", "name", "x", "1", "true", "__proto__", "🏫", "\ud800"];

/** Text that is much like YAML, and so gets further into the parser than random letters do. */
const likeYaml = fc
  .array(fc.constantFrom(...signs, ...marks, ...words), { maxLength: 60 })
  .map((pieces) => pieces.join(""));

test.each([
  ["text of any kind", fc.string({ unit: "binary", maxLength: 200 })],
  ["text that is much like YAML", likeYaml],
])("%s parses or yields problems that lie inside the file", (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      const { value, diagnostics } = parseYaml({ path: "a.yaml", text });
      expect(value === undefined).toBe(diagnostics.length > 0);
      expect(diagnostics.every((diagnostic) => liesInside(diagnostic, ["a.yaml"]))).toBe(true);
      if (value) toData(value);
    }),
    { numRuns: 2_000 },
  );
});
