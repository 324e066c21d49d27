import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { composeSchool } from "../../src/pipeline.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import type { YamlMap } from "../../src/yaml/tree.ts";
import { liesInside } from "../diagnostics/codes-and-text.ts";
import { validator } from "./school-text.ts";

function example(name: string): string {
  return readFileSync(new URL(`../../examples/authority/${name}`, import.meta.url), "utf8");
}

/** One slip of a hand: where it happens, how much it takes away, and what it leaves there. */
interface Slip {
  readonly at: number;
  readonly takes: number;
  readonly puts: string;
}

const slips: fc.Arbitrary<Slip> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  takes: fc.constantFrom(0, 0, 1, 1, 2, 10, 60),
  puts: fc.oneof(
    fc.constant(""),
    fc.constantFrom(
      "\n",
      "  ",
      "\t",
      ":",
      ": ",
      "- ",
      "[",
      "]",
      "{",
      "}",
      '"',
      "'",
      "|\n",
      "null",
      "~",
    ),
    fc.constantFrom(
      "5",
      "true",
      "__proto__: x\n",
      "constructor: {}\n",
      "{}",
      "[]",
      "[[]]",
      "*a",
      "!t ",
      "\u202e",
    ),
    fc.string({ unit: "binary", maxLength: 5 }),
  ),
});

function slipped(text: string, { at, takes, puts }: Slip): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + puts + text.slice(start + takes);
}

/** Swaps two lines, as happens when text is moved about. */
function swapped(text: string, [one, other]: readonly [number, number]): string {
  const lines = text.split("\n");
  const [a, b] = [Math.floor(one * (lines.length - 1)), Math.floor(other * (lines.length - 1))];
  [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
  return lines.join("\n");
}

/** Moves a line, and says something else in it, as happens when a file is changed by hand. */
interface Change {
  readonly at: number;
  readonly by: number;
  readonly value: string | undefined;
}

function changed(text: string, { at, by, value }: Change): string {
  const lines = text.split("\n");
  const index = Math.floor(at * (lines.length - 1));
  const line = lines[index] ?? "";
  const indent = Math.max(0, line.length - line.trimStart().length + by);
  const said = value === undefined ? line : line.replace(/:.*$/, () => `: ${value}`);
  lines[index] = " ".repeat(indent) + said.trimStart();
  return lines.join("\n");
}

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

const changes: fc.Arbitrary<Change> = fc.record({
  at: fraction,
  by: fc.constantFrom(-4, -2, -1, 0, 1, 2, 3),
  value: fc.constantFrom(
    undefined,
    ...["1 September 2026", "01632960123", "“text”", "St Mary: the school", "#1", "- x", "{ a }"],
    ...['"open', "[open", "@x", "&x y", "no", "x #y", "null", ""],
  ),
});

const edits = fc.record({
  slips: fc.array(slips, { maxLength: 3 }),
  swaps: fc.array(fc.tuple(fraction, fraction), { maxLength: 1 }),
  changes: fc.array(changes, { maxLength: 3 }),
});

type Edits = typeof edits extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, { slips: some, swaps, changes: others }: Edits): string {
  return others.reduce(changed, swaps.reduce(swapped, some.reduce(slipped, text)));
}

const paths = ["defaults.yaml", "school.yaml"];

test.each([
  ["minimal-school.yaml", 100],
  ["full-school.yaml", 15],
])(
  "however %s and its defaults are mangled, the problems lie inside the files",
  (name, numRuns) => {
    const texts = [example("defaults.yaml"), example(name)];
    fc.assert(
      fc.property(edits, edits, (ofDefaults, ofSchool) => {
        const trees = [ofDefaults, ofSchool].flatMap((edit, index): YamlMap[] => {
          const text = edited(texts[index] ?? "", edit);
          const { value, diagnostics } = parseYaml({ path: paths[index] ?? "", text });
          expect(diagnostics.every((diagnostic) => liesInside(diagnostic, paths))).toBe(true);
          return value?.kind === "map" ? [value] : [];
        });
        const { value, diagnostics } = composeSchool(trees, validator);
        expect(trees.length === 0 || value !== undefined || diagnostics.length > 0).toBe(true);
        if (trees.length > 0)
          expect(diagnostics.filter((diagnostic) => !liesInside(diagnostic, paths))).toEqual([]);
      }),
      { numRuns },
    );
  },
);

test.each(["minimal-school.yaml", "full-school.yaml"])("%s as it is has no problems", (name) => {
  const trees = ["defaults.yaml", name].flatMap((file): YamlMap[] => {
    const { value } = parseYaml({ path: file, text: example(file) });
    return value?.kind === "map" ? [value] : [];
  });
  expect(composeSchool(trees, validator)).toMatchObject({ diagnostics: [] });
});
