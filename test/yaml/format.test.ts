import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentsIn } from "../../src/yaml/comments.ts";
import { formatYaml } from "../../src/yaml/format.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import { toData } from "../../src/yaml/tree.ts";

const rules = {
  order: (group: readonly string[]) =>
    group.length === 0 ? ["status", "school", "people", "dates"] : ["name", "phone", "role"],
  quoted: (path: readonly string[]) => path.at(-1) === "phone",
};
const format = (text: string) => formatYaml({ path: "school.yaml", text }, rules);

describe("formatting", () => {
  test.each<[string, string, string]>([
    ["puts keys in their order", "school: {}\nstatus: draft\n", "status: draft\nschool: {}\n"],
    [
      "takes comments along",
      "# head\n\n# of dates\ndates: x # beside\n# of status\nstatus: draft\n",
      "# head\n\n# of status\nstatus: draft\n# of dates\ndates: x # beside\n",
    ],
    [
      "keeps the head first that stands on the first key",
      "# yaml-language-server: x\nschool: {}\nstatus: draft\n",
      "# yaml-language-server: x\nstatus: draft\nschool: {}\n",
    ],
    [
      "keeps groups apart",
      "school: {}\n\n\n# s\nstatus: draft\n",
      "# s\nstatus: draft\n\nschool: {}\n",
    ],
    [
      "moves levels to two spaces",
      "school:\n    phone: x\n    name: A\npeople:\n- a\n-   name: B\n    # r\n    role: x\n",
      'school:\n  name: A\n  phone: "x"\npeople:\n  - a\n  - name: B\n    # r\n    role: x\n',
    ],
    ["orders keys in braces", "a: {phone: x,  name: 'B'}\n", 'a: { name: B, phone: "x" }\n'],
    [
      "quotes what needs it",
      'a: \'x\'\nb: "y: z"\nc: "yes"\nd: [ \'p\', "q, r" ]\n',
      'a: x\nb: "y: z"\nc: "yes"\nd: [p, "q, r"]\n',
    ],
    [
      "keeps the lines of text",
      "a: >-  # why\n      b\n        c\n\n      d\n\nb: |\n # no comment\n e\n",
      "a: >- # why\n  b\n    c\n\n  d\n\nb: |\n  # no comment\n  e\n",
    ],
    [
      "puts a comment above the dash whose first key it was on",
      "a:\n  - role: x\n    # n\n    name: A\n",
      "a:\n  # n\n  - name: A\n    role: x\n",
    ],
    [
      "leaves comments in the group they end",
      "school:\n  name: A\n  # no phone\n\nstatus: draft\n# foot\n",
      "status: draft\n\nschool:\n  name: A\n  # no phone\n# foot\n",
    ],
    ["ends lines as they are on Windows", "b:   x\r\n# c\r\na: z\r\n", "b: x\r\n# c\r\na: z\r\n"],
    [
      "gives a long list in brackets a line for each item",
      `a: [\n  ${"b".repeat(60)},\n  ${"c".repeat(60)},\n  ] # a\nd: [\n  e,\n  f\n  ]\n`,
      `a: # a\n  - ${"b".repeat(60)}\n  - ${"c".repeat(60)}\nd: [e, f]\n`,
    ],
    [
      "keeps a list with comments inside",
      "a:\n    [\n      b, # b\n      c,\n    ]\n",
      "a: [\n    b, # b\n    c,\n  ]\n",
    ],
  ])("%s", (_, before, after) => {
    expect(format(before)).toBe(after);
    expect(format(after)).toBe(after);
  });

  test("leaves alone what it could not keep", () => {
    expect(["a: [", "text", "{a: 1}\n", "%YAML 1.2\n---\na: 1\n...\n# foot\n"].map(format)).toEqual(
      Array.from({ length: 4 }),
    );
  });
});

const repository = fileURLToPath(new URL("../../", import.meta.url));
const examples = ["schools", "examples/authority"].flatMap((folder) =>
  readdirSync(`${repository}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml"))
    .map((path) => readFileSync(`${repository}${folder}/${path}`, "utf8")),
);

/** A change that a hand may make at a line: a comment, a blank line, another place, more spaces, other quotes. */
const changes: readonly ((lines: string[], line: number, columns: number) => void)[] = [
  (lines, line, columns) => lines.splice(line, 0, `${" ".repeat(columns)}# above ${columns}`),
  (lines, line, columns) => lines.splice(line, 1, `${lines[line]}  # beside ${columns}`),
  (lines, line) => lines.splice(line, 0, ""),
  (lines, line) => lines.splice(line, 2, lines[line + 1] ?? "", lines[line] ?? ""),
  (lines, line) => lines.splice(line, 1, ` ${lines[line]}`),
  (lines, line) => lines.splice(line, 1, (lines[line] ?? "").replace(/: (\w[\w ]*)$/, ": '$1'")),
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  change: fc.constantFrom(...changes),
  columns: fc.integer({ min: 0, max: 8 }),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, edits: readonly Edit[]): string {
  const lines = text.split("\n");
  for (const { at, change, columns } of edits)
    change(lines, Math.floor(at * (lines.length - 1)), columns);
  return lines.join("\n");
}

const dataOf = (text: string) => {
  const { value } = parseYaml({ path: "", text });
  return value && JSON.parse(JSON.stringify(toData(value)));
};
const commentsOf = (text: string) =>
  commentsIn(text)
    .map((comment) => comment.text.trimEnd())
    .toSorted();

test("every example is formatted, with nothing lost", () => {
  expect(examples.length).toBeGreaterThan(10);
  for (const text of examples) expectKept(text);
});

function expectKept(text: string): void {
  const result = format(text);
  if (result === undefined) throw new Error(`It was left alone:\n${text}`);
  expect(dataOf(result)).toEqual(dataOf(text));
  expect(commentsOf(result)).toEqual(commentsOf(text));
  expect(format(result)).toBe(result);
}

test("whatever a file looks like, its data and its comments stay, and it is formatted once for all", () => {
  // The shorter files have all that YAML is used for, and are quicker.
  const short = examples.toSorted((a, b) => a.length - b.length).slice(0, 5);
  let formatted = 0;
  fc.assert(
    fc.property(fc.constantFrom(...short), fc.array(edit, { maxLength: 8 }), (example, edits) => {
      const text = edited(example, edits);
      if (dataOf(text) === undefined) return;
      formatted += 1;
      expectKept(text);
    }),
    { numRuns: 60 },
  );
  expect(formatted).toBeGreaterThan(20);
});
