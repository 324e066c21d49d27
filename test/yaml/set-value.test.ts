import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentsIn } from "../../src/yaml/comments.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import { setValue } from "../../src/yaml/set-value.ts";
import { applySplices } from "../../src/yaml/splice.ts";
import { toData, type YamlMap } from "../../src/yaml/tree.ts";
import type { Writable } from "../../src/yaml/writable.ts";

const order = ["status", "school", "name", "phone", "people", "dates", "sections"];

function writable(data: unknown): Writable {
  if (Array.isArray(data)) return { kind: "list", items: data.map(writable) };
  if (typeof data === "object" && data !== null)
    return {
      kind: "map",
      entries: Object.entries(data).map(([name, value]) => [name, writable(value)] as const),
    };
  return { kind: "scalar", value: data as string | number | boolean | null };
}

function treeOf(text: string): YamlMap {
  const { value, diagnostics } = parseYaml({ path: "school.yaml", text });
  if (value?.kind !== "map") throw new Error(JSON.stringify([text, diagnostics]));
  return value;
}

function set(text: string, key: string, data: unknown): string | undefined {
  const splices = setValue(treeOf(text), key.split("."), writable(data), () => order);
  return splices && applySplices(text, splices);
}

type Row = readonly [what: string, before: string, key: string, value: unknown, after: string];

describe("a value that is there", () => {
  test.each<Row>([
    ["text with a comment", "name: A  # a\n", "name", "B C", "name: B C  # a\n"],
    ["text in double quotes", 'name: "A"\n', "name", "B", 'name: "B"\n'],
    ["text in single quotes", "name: 'A'\n", "name", "O'B", "name: 'O''B'\n"],
    ["text that YAML would read as a number", "name: A\n", "name", "101", 'name: "101"\n'],
    ["text that is yes", "name: A\n", "name", "Yes", 'name: "Yes"\n'],
    ["text with a colon", "name: A\n", "name", "B: c", 'name: "B: c"\n'],
    ["text with a #", "name: A\n", "name", "B #1", 'name: "B #1"\n'],
    ["a date", "name: 2025-09-01\n", "name", "2026-09-01", "name: 2026-09-01\n"],
    ["true", "name: false # no\n", "name", true, "name: true # no\n"],
    ["nothing after the colon", "name: # a\nphone: x\n", "name", "B", "name: B # a\nphone: x\n"],
    ["nothing at the end", "a: x\nname:", "name", "B", "a: x\nname: B"],
    ["a list in brackets", "a: [x, y] # a\n", "a", ["p"], "a: [p] # a\n"],
    ["an item in brackets", "a: [x, y]\n", "a.1", "p, q", 'a: [x, "p, q"]\n'],
    ["an item after a dash", "a:\n  - x # x\n  - y\n", "a.0", "p", "a:\n  - p # x\n  - y\n"],
    ["deep in brackets", "a: { b: [{ c: 1 }] }\n", "a.b.0.c", 2, "a: { b: [{ c: 2 }] }\n"],
    [
      "folded text",
      "a: >- # why\n  one\n  two\n\nb: 1\n",
      "a",
      "three",
      "a: three # why\n\nb: 1\n",
    ],
    [
      "text of several lines",
      "x:\n  a: one # why\n  b: 1\n",
      "x.a",
      "two\nthree",
      "x:\n  a: |- # why\n    two\n    three\n  b: 1\n",
    ],
    [
      "a list with comments inside",
      "x:\n  a: # A\n    - p # P\n    # next\n    - q\n  # B\n  b: 1\n",
      "x.a",
      ["r"],
      "x:\n  # P\n  # next\n  a: # A\n    - r\n  # B\n  b: 1\n",
    ],
    ["a list without indentation", "a:\n- x\n- y\nb: 1\n", "a", ["p"], "a:\n  - p\nb: 1\n"],
    ["a group", "a:\n  name: A\n  phone: x\nb: 1\n", "a", { name: "B" }, "a:\n  name: B\nb: 1\n"],
    [
      "a key of an item",
      "a:\n  - name: A\n    phone: x # p\n",
      "a.0.phone",
      "z",
      "a:\n  - name: A\n    phone: z # p\n",
    ],
    [
      "lines that end as on Windows",
      "a: x\r\nb: y # c\r\n",
      "b",
      "p\nq",
      "a: x\r\nb: |- # c\r\n  p\r\n  q\r\n",
    ],
  ])("%s", (_, before, key, value, after) => {
    expect(set(before, key, value)).toBe(after);
  });
});

describe("a value that is not there", () => {
  test.each<Row>([
    [
      "between two keys",
      "name: A\npeople: {}\n",
      "phone",
      "1",
      'name: A\nphone: "1"\npeople: {}\n',
    ],
    [
      "groups apart",
      "name: A\n\n# P\npeople: {}\n",
      "phone",
      "x",
      "name: A\n\nphone: x\n\n# P\npeople: {}\n",
    ],
    ["first", "# head\n\n# P\npeople: {}\n", "name", "A", "# head\n\nname: A\n\n# P\npeople: {}\n"],
    [
      "first below the head of the file",
      "# head\npeople: {}\n",
      "name",
      "A",
      "# head\nname: A\n\npeople: {}\n",
    ],
    ["at the end", "name: A", "phone", "x", "name: A\n\nphone: x"],
    [
      "in a group",
      "school:\n  name: A # a\n\ndates: {}\n",
      "school.phone",
      "x",
      "school:\n  name: A # a\n  phone: x\n\ndates: {}\n",
    ],
    [
      "first in a group",
      "school:\n  # P\n  phone: x\n",
      "school.name",
      "A",
      "school:\n  name: A\n  # P\n  phone: x\n",
    ],
    [
      "after comments of a group",
      "school:\n  name: A\n  # no phone\ndates: {}\n",
      "people",
      ["x"],
      "school:\n  name: A\n  # no phone\npeople: [x]\ndates: {}\n",
    ],
    [
      "in braces",
      "school: { name: A } # s\n",
      "school.phone",
      "x",
      "school: { name: A, phone: x } # s\n",
    ],
    [
      "first in braces",
      "school: { phone: x }\n",
      "school.name",
      "A",
      "school: { name: A, phone: x }\n",
    ],
    ["in empty braces", "school: {}\n", "school.name", "A", "school: { name: A }\n"],
    [
      "in an item",
      "people:\n  - name: A\n",
      "people.0.phone",
      "x",
      "people:\n  - name: A\n    phone: x\n",
    ],
    [
      "first in an item",
      "people:\n  - phone: x\n",
      "people.0.name",
      "A",
      "people:\n  - name: A\n    phone: x\n",
    ],
    ["groups above it", "name: A\n", "people.a.b", "x", "name: A\n\npeople:\n  a:\n    b: x\n"],
    [
      "in a group that is blank",
      "school: # s\nname: A\n",
      "school.name",
      "B",
      "school: # s\n  name: B\nname: A\n",
    ],
    ["a list above it", "name: A\n", "people.0.name", "x", "name: A\n\npeople:\n  - name: x\n"],
    ["at the end of a list", "a:\n  - x # x\nb: 1\n", "a.1", "z", "a:\n  - x # x\n  - z\nb: 1\n"],
    ["at the end of brackets", "a: [x] # a\n", "a.1", "z", "a: [x, z] # a\n"],
    ["in empty brackets", "a: []\n", "a.0", "z", "a: [z]\n"],
    ["lines that end as on Windows", "name: A\r\n", "phone", "x", "name: A\r\n\r\nphone: x\r\n"],
  ])("%s", (_, before, key, value, after) => {
    expect(set(before, key, value)).toBe(after);
  });
});

test.each([
  ["below text", "a: x\n", "a.b"],
  ["past the end of a list", "a: [x]\n", "a.2"],
  ["a name in a list", "a: [x]\n", "a.b"],
])("nothing is set %s", (_, text, key) => {
  expect(set(text, key, "y")).toBeUndefined();
});

/** A file with comments wherever one can stand, and some value below some key of it. */
const awkward = `# head

# about a
a: # beside a
  # about b
  b: x # beside x
  c: [p, "q"] # beside c
  # end of a
d:
  - name: K # beside K
    phone: "01632 960001"
  # about the second
  - { name: L, list: [1, { deep: yes }] }
  - >- # folded
    some
    text
e: |
  # no comment
  literal

f: 'single' # beside f
# foot
`;

const keys = [
  "a",
  "a.b",
  "a.c",
  "a.c.0",
  "a.c.2",
  "a.z",
  "d",
  "d.0.phone",
  "d.0.new.deep",
  "d.1.list.1.deep",
  "d.1.z",
  "d.2",
  "d.3",
  "e",
  "f",
  "z.y.0",
];
const text = fc.oneof(
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    "yes",
    "101",
    "2026-09-01",
    "a: b",
    "a #b",
    "- a",
    "[a",
    "{a",
    "'",
    '"',
    "|",
    ">",
    "# a",
    "a\n# b\nc",
    "a\n\nb\n",
    " a ",
    "null",
    "~",
    "é ñ",
    "%",
    "@a",
    "*a",
    "&a",
    "!a",
    "? a",
    "a,b",
    "8:30",
  ),
);
const value = fc.oneof(
  text,
  fc.boolean(),
  fc.integer(),
  fc.array(text, { maxLength: 3 }),
  fc.array(fc.record({ name: text, more: fc.array(text, { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 2,
  }),
  fc.record({ x: text, y: fc.array(fc.integer(), { maxLength: 2 }) }),
);

test("whatever is set, that alone changes, and no comment is lost", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...keys), value), { minLength: 1, maxLength: 4 }),
      fc.constantFrom("\n", "\r\n"),
      (edits, lineEnd) => {
        let current = awkward.replaceAll("\n", lineEnd);
        for (const [key, data] of edits) {
          const changed = set(current, key, data);
          if (changed === undefined) continue;
          const expected = plain(toData(treeOf(current)));
          assign(expected, key.split("."), data);
          expect(plain(toData(treeOf(changed)))).toEqual(expected);
          expect(commentTexts(changed)).toEqual(commentTexts(current));
          current = changed;
        }
      },
    ),
    { numRuns: 200 },
  );
});

function commentTexts(yaml: string): readonly string[] {
  return commentsIn(yaml)
    .map((comment) => comment.text.trimEnd())
    .toSorted();
}

function plain(data: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data));
}

function assign(target: unknown, [step = "", ...rest]: readonly string[], data: unknown): void {
  const group = target as Record<string, unknown>;
  if (rest.length === 0) {
    group[step] = data;
    return;
  }
  const isList = /^\d+$/.test(rest[0] ?? "");
  if (group[step] === undefined || group[step] === null) group[step] = isList ? [] : {};
  assign(group[step], rest, data);
}
