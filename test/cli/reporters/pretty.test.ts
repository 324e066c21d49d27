import { stripVTControlCharacters } from "node:util";
import { Chalk } from "chalk";
import { describe, expect, test } from "vitest";
import { formatDiagnostics } from "../../../src/cli/reporters/pretty.ts";
import { countDiagnostics, plural } from "../../../src/cli/reporters/words.ts";
import { builtInSource } from "../../../src/config/defaults.ts";
import { type Diagnostic, diagnose } from "../../../src/diagnostics/diagnostic.ts";
import type { Location } from "../../../src/diagnostics/source.ts";

const plain = new Chalk({ level: 0 });
const coloured = new Chalk({ level: 1 });

/** The place of a piece of text in a file. */
function placeOf(piece: string, text: string, path = "schools/kent/a.yaml"): Location {
  const start = text.indexOf(piece);
  return { source: { path, text }, start, end: start + piece.length };
}

function problem(location?: Location, details: { hint?: string } = {}): Diagnostic {
  return diagnose("config/invalid-value", "This is wrong.", { location, ...details });
}

/** The source line and the marks under it, without the gutter. */
function frameOf(location: Location): readonly string[] {
  const lines = formatDiagnostics([problem(location)], plain).split("\n");
  return lines.slice(2, 4).map((line) => line.slice("      | ".length));
}

const text = "school:\n  name: Northfield\n  phases: [ks3, ks9]\n";

test("a problem is its severity, code and message, its place, and the text marked", () => {
  expect(formatDiagnostics([problem(placeOf("ks9", text))], plain)).toBe(
    [
      "error[config/invalid-value] This is wrong.",
      "  --> schools/kent/a.yaml:3:17",
      "    3 |   phases: [ks3, ks9]",
      "      |                 ^^^",
      "  more: proviso why config/invalid-value",
      "",
    ].join("\n"),
  );
});

describe("the marks", () => {
  test.each([
    ["the first letter of the file", placeOf("s", text), ["school:", "^"]],
    ["a key", placeOf("name", text), ["  name: Northfield", "  ^^^^"]],
    ["text after a tab", placeOf("b", "a:\tb\n"), ["a:\tb", "  \t^"]],
    ["a tab at the start", placeOf("\t", "a:\n\tb: c\n"), ["\tb: c", "^"]],
    ["one line of several", placeOf("one\n  two", "a: one\n  two\n"), ["a: one", "   ^^^"]],
    ["a line with a Windows end", placeOf("x\r\n", "a: x\r\nb: y\r\n"), ["a: x", "   ^"]],
    ["nothing", { ...placeOf("a", "a:\n"), start: 2, end: 2 }, ["a:", "  ^"]],
    ["the end of the file", { ...placeOf("a", "a:\n"), start: 3, end: 3 }, ["", "^"]],
    ["an empty file", { ...placeOf("", ""), start: 0, end: 0 }, ["", "^"]],
  ])("stand under exactly the text: %s", (_, location, frame) => {
    expect(frameOf(location)).toEqual(frame);
  });

  const words = "word ".repeat(2_000);

  test.each([
    ["start", `wrong ${words}`, /^wrong word .*…$/],
    ["middle", `${words}wrong ${words}`, /^….* wrong word .*…$/],
    ["end", `${words}wrong`, /^….* word wrong$/],
    ["end, between characters of two units", `${"🏫".repeat(5_000)}wrong`, /^…🏫+wrong$/u],
  ])(
    "stand under the %s of a very long line, of which only the part around them is shown",
    (_, long, part) => {
      const [line = "", marks = ""] = frameOf(placeOf("wrong", long));
      expect(line).toMatch(part);
      expect(line.length).toBeLessThan(110);
      expect(marks).toBe(`${" ".repeat(line.indexOf("wrong"))}^^^^^`);
    },
  );

  test("of a very long place end with what is shown", () => {
    const [line = "", marks = ""] = frameOf(placeOf(words, `a: ${words}`));
    expect(line.length).toBeLessThan(110);
    expect(marks.length).toBeLessThanOrEqual(line.length);
  });

  test("keep their place when line numbers grow", () => {
    const location = placeOf("wrong", `${"# comment\n".repeat(12_344)}a: wrong\n`);
    expect(
      formatDiagnostics([problem(location)], plain)
        .split("\n")
        .slice(1, 4),
    ).toEqual(["  --> schools/kent/a.yaml:12345:4", "12345 | a: wrong", "      |    ^^^^^"]);
  });
});

describe("what else is told", () => {
  test("a hint of several lines is indented as one block", () => {
    const lines = formatDiagnostics([problem(undefined, { hint: "Add:\n  a: b\n  c: d" })], plain);
    expect(lines.split("\n").slice(1)).toEqual([
      "  hint: Add:",
      "          a: b",
      "          c: d",
      "  more: proviso why config/invalid-value",
      "",
    ]);
  });

  test("a related place has a frame of its own", () => {
    const related = [{ message: "it is locked here", location: placeOf("name", text, "top.yaml") }];
    const diagnostic = diagnose("config/locked", "A.", { location: placeOf("ks9", text), related });
    expect(formatDiagnostics([diagnostic], plain).split("\n").slice(4)).toEqual([
      "  note: it is locked here",
      "  --> top.yaml:2:3",
      "    2 |   name: Northfield",
      "      |   ^^^^",
      "  more: proviso why config/locked",
      "",
    ]);
  });

  test("a related place in no file is named only", () => {
    const location = { source: builtInSource, start: 0, end: 0 };
    const diagnostic = diagnose("config/blank-value", "A.", {
      related: [{ message: "inherited", location }],
    });
    expect(formatDiagnostics([diagnostic], plain).split("\n").slice(1)).toEqual([
      "  note: inherited",
      `  --> ${builtInSource.path}`,
      "  more: proviso why config/blank-value",
      "",
    ]);
  });

  test("a problem without a place is told without a frame", () => {
    expect(formatDiagnostics([problem()], plain)).toBe(
      "error[config/invalid-value] This is wrong.\n  more: proviso why config/invalid-value\n",
    );
  });

  test("an empty line stands between problems, and only the first of a code says where more is", () => {
    expect(formatDiagnostics([problem(), problem()], plain).split("\n")).toEqual([
      "error[config/invalid-value] This is wrong.",
      "  more: proviso why config/invalid-value",
      "",
      "error[config/invalid-value] This is wrong.",
      "",
    ]);
  });

  test("a warning is called one", () => {
    const warning = diagnose("wording/section-not-used", "A.");
    expect(formatDiagnostics([warning], plain)).toMatch(/^warning\[wording\/section-not-used\]/);
  });
});

describe("many problems of one kind", () => {
  const many = (count: number, message = (index: number) => `Item ${index} is not "${index}".`) =>
    Array.from({ length: count }, (_, index) =>
      diagnose("config/invalid-value", message(index), {
        location: placeOf("ks9", text, `schools/kent/${index}.yaml`),
      }),
    );
  const headings = (problems: readonly Diagnostic[]) =>
    formatDiagnostics(problems, plain).match(/^error\[.*$/gm)?.length;

  test("are shown by the first three, and a count with the files of the others", () => {
    expect(headings(many(20))).toBe(3);
    expect(formatDiagnostics(many(20), plain).trimEnd().split("\n").at(-1)).toBe(
      "  and 17 more like this in schools/kent/3.yaml:3, schools/kent/4.yaml:3, schools/kent/5.yaml:3 and 14 more files",
    );
  });

  test("are all shown where only one would be counted", () => {
    expect(headings(many(4))).toBe(4);
    expect(headings(many(5))).toBe(3);
  });

  test("of no file are counted without one", () => {
    const nowhere = Array.from({ length: 6 }, () => problem());
    expect(formatDiagnostics(nowhere, plain)).toMatch(/and 3 more like this\n$/);
  });

  test("are of different kinds if their words differ in more than a figure or a quotation", () => {
    const names = ["one", "two", "three", "four", "five", "six"];
    expect(headings(many(6, (index) => `${names[index]} is wrong.`))).toBe(6);
  });
});

test("colour adds to the words and takes nothing away", () => {
  const problems = [problem(placeOf("ks9", text), { hint: "Write ks4." })];
  const painted = formatDiagnostics(problems, coloured);
  expect(painted).toContain("\u001b[");
  expect(stripVTControlCharacters(painted)).toBe(formatDiagnostics(problems, plain));
  expect(formatDiagnostics(problems, plain)).not.toContain("\u001b");
});

test.each([
  [[], ""],
  [["yaml/tab"], "1 error"],
  [["yaml/tab", "yaml/tag"], "2 errors"],
  [["wording/section-not-used"], "1 warning"],
  [["yaml/tab", "wording/section-not-used", "yaml/tag"], "2 errors and 1 warning"],
] as const)("%j count as %j", (codes, words) => {
  expect(countDiagnostics(codes.map((code) => diagnose(code, "A.")))).toBe(words);
});

test("a count has its noun in the right number", () => {
  expect([0, 1, 2].map((count) => plural(count, "school"))).toEqual([
    "0 schools",
    "1 school",
    "2 schools",
  ]);
});
