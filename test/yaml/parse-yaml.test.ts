import { describe, expect, test } from "vitest";
import { pointedAt } from "../../src/diagnostics/source.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import { entryAt, nodeAt, toData, type YamlNode } from "../../src/yaml/tree.ts";
import { codesAndText, relatedPlaces } from "../diagnostics/codes-and-text.ts";

function parse(text: string) {
  return parseYaml({ path: "school.yaml", text });
}

function treeOf(text: string): YamlNode {
  const { value, diagnostics } = parse(text);
  if (!value) throw new Error(JSON.stringify(codesAndText(diagnostics)));
  return value;
}

function textAt(text: string, ...path: readonly string[]): string | undefined {
  const node = nodeAt(treeOf(text), path);
  return node && pointedAt(node.location);
}

function keyAt(text: string, ...path: readonly string[]): string | undefined {
  const entry = entryAt(treeOf(text), path);
  return entry && pointedAt(entry.key);
}

function problemsIn(text: string) {
  return codesAndText(parse(text).diagnostics);
}

describe("places", () => {
  const text = `# a school\nschool:\n  name: Tŷ Gwyn 🏫\n  phases: [ks1, "ks2"]\npeople:\n  dsl:\n    - name: Ann\n`;

  test.each([
    [["school", "name"], "Tŷ Gwyn 🏫"],
    [["school", "phases"], '[ks1, "ks2"]'],
    [["school", "phases", "1"], '"ks2"'],
    [["people", "dsl", "0", "name"], "Ann"],
  ])("the value at %j is %j, quotation marks included", (path, expected) => {
    expect(textAt(text, ...path)).toBe(expected);
  });

  test.each([
    [["school"], "school"],
    [["school", "phases"], "phases"],
    [["people", "dsl", "0", "name"], "name"],
  ])("the key at %j is %j", (path, expected) => {
    expect(keyAt(text, ...path)).toBe(expected);
  });

  test("a quoted key has its marks in its place, but not in its name", () => {
    expect(keyAt('"school": x', "school")).toBe('"school"');
  });

  test("text over several lines is one stretch", () => {
    expect(textAt("a: one\n  two\nb: x\n", "a")).toBe("one\n  two");
    expect(textAt("a: |\n  one\n  two\nb: x\n", "a")).toBe("|\n  one\n  two\n");
  });

  test("Windows line ends are in no value", () => {
    const windows = "school:\r\n  name: Northfield\r\n  phases:\r\n    - ks1\r\n";
    expect(toData(treeOf(windows))).toEqual({ school: { name: "Northfield", phases: ["ks1"] } });
    expect(textAt(windows, "school", "name")).toBe("Northfield");
    expect(textAt(windows, "school", "phases", "0")).toBe("ks1");
  });

  test("a byte order mark shifts nothing", () => {
    expect(keyAt("\ufeffschool: x", "school")).toBe("school");
    expect(textAt("\ufeffschool: x", "school")).toBe("x");
  });
});

describe("values", () => {
  test.each([
    ["text", "text"],
    ["'2026-09-01'", "2026-09-01"],
    ["2026-09-01", "2026-09-01"],
    ["2026-09", "2026-09"],
    ["12", 12],
    ["true", true],
    ["no", "no"],
    ["yes", "yes"],
    ["on", "on"],
    ["01632 960100", "01632 960100"],
    ["1:30", "1:30"],
  ])("a: %s is %j", (written, value) => {
    expect(toData(treeOf(`a: ${written}`))).toEqual({ a: value });
  });

  test("a directive does not change what values mean", () => {
    const text = "%YAML 1.1\n---\nday: 2026-09-01\nflag: no\n<<: { a: b }\n";
    expect(toData(treeOf(text))).toEqual({ day: "2026-09-01", flag: "no", "<<": { a: "b" } });
  });

  test("keys that mean something to JavaScript are keys like any other", () => {
    const data = toData(treeOf("__proto__: { polluted: true }\nconstructor: x\n")) as object;
    expect(Object.keys(data)).toEqual(["__proto__", "constructor"]);
    expect({}).not.toHaveProperty("polluted");
  });

  test("an empty file is blank", () => {
    expect(treeOf("")).toMatchObject({ kind: "scalar", blank: true });
    expect(treeOf("# only a comment\n")).toMatchObject({ kind: "scalar", blank: true });
  });
});

describe("nothing after the colon", () => {
  test.each(["a:", "a: ", "a:   # comment", "a:\nb: x", "{ a: }", "{ a }"])(
    "%j is blank",
    (text) => {
      expect(nodeAt(treeOf(text), ["a"])).toMatchObject({ blank: true, value: null });
    },
  );

  test.each(["a: null", "a: ~", "a: Null", "{ a: null }"])("%j is written", (text) => {
    expect(nodeAt(treeOf(text), ["a"])).toMatchObject({ blank: false, value: null });
  });

  test("empty text in quotes is text", () => {
    expect(nodeAt(treeOf('a: ""'), ["a"])).toMatchObject({ blank: false, value: "" });
  });

  test("a blank stands right after its key, a blank item right after its dash", () => {
    expect(nodeAt(treeOf("a: # c\nb: x"), ["a"])?.location).toMatchObject({ start: 1, end: 1 });
    expect(nodeAt(treeOf("- x\n-\n- y"), ["1"])?.location).toMatchObject({ start: 5, end: 5 });
  });
});

describe("what is refused", () => {
  test.each([
    ["a:\n\tb: x", [["yaml/tab", "\t"]]],
    ["a:\n  b: x\n\t c: y", [["yaml/tab", "\t "]]],
    ["a: x\nb: *a", [["yaml/alias", "*a"]]],
    ["a: &Anna Example", [["yaml/alias", "&Anna"]]],
    [
      "a: &x [y]\nb: [*x, *x]",
      [
        ["yaml/alias", "&x"],
        ["yaml/alias", "*x"],
        ["yaml/alias", "*x"],
      ],
    ],
    ["a: !secret x", [["yaml/tag", "x"]]],
    ["a: !!binary aGk=", [["yaml/tag", "aGk="]]],
    ["a: !!map { b: c }", [["yaml/tag", "{ b: c }"]]],
    ["a: !!seq [b]", [["yaml/tag", "[b]"]]],
    ["? [a, b]\n: x", [["yaml/key-not-text", "[a, b]"]]],
    ["{ b: c }: x", [["yaml/key-not-text", "{ b: c }"]]],
    ["a: 1\n: x", [["yaml/key-not-text", ""]]],
    ["~: x", [["yaml/key-not-text", "~"]]],
  ])("%j", (text, expected) => {
    expect(problemsIn(text)).toEqual(expected);
  });

  test("a key that stands twice: the second is pointed at, and the first beside it", () => {
    const { diagnostics } = parse("a: 1\nb: 2\n'a': 3\n");
    expect(codesAndText(diagnostics)).toEqual([["yaml/duplicate-key", "'a'"]]);
    expect(relatedPlaces(diagnostics)).toEqual([["school.yaml", "a"]]);
  });

  test("a key that stands twice since the key above it is in the wrong column: that one is pointed at", () => {
    const { diagnostics } = parse("a:\n  add: 1\n  b:\n  add: 2\n");
    expect(codesAndText(diagnostics)).toEqual([["yaml/duplicate-key", "b"]]);
    expect(relatedPlaces(diagnostics)).toEqual([
      ["school.yaml", "add"],
      ["school.yaml", "add"],
    ]);
  });

  test("the same key in two maps is fine", () => {
    expect(problemsIn("a: { x: 1 }\nb: { x: 1 }")).toEqual([]);
  });

  test.each(["a: 1\n---\nb: 2\n", "---\na: 1\n...\n---\nb: 2\n", "---\n---\n"])(
    "a second document, which would otherwise be ignored: %j",
    (text) => {
      expect(parse(text)).toMatchObject({ diagnostics: [{ code: "yaml/syntax" }] });
    },
  );

  test("but not the line --- before the only document", () => {
    expect(toData(treeOf("---\na: 1\n...\n"))).toEqual({ a: 1 });
  });
});

describe("syntax errors", () => {
  function linesOf(text: string) {
    return parse(text).diagnostics.map(({ code, location }) => {
      const start = location?.start ?? 0;
      return [code, text.slice(0, start).split("\n").length];
    });
  }

  test.each([
    ["a colon in text", "school:\n  name: St Mary: by the sea\n", 2],
    ["a quotation mark that is not closed", 'school:\n  name: "North\n  phone: "01632"\n', 2],
    ["text after a closing mark", 'school:\n  name: "North" field\n', 2],
    ["an at sign", "school:\n  name: @school\n", 2],
    ["a list indented wrongly", "people:\n    dsl: x\n  head: y\n", 2],
    [
      "a first key that is indented too far, with a group of its own",
      "status: approved\npeople:\n   head:\n    name: x\n  dsl: y\n",
      3,
    ],
  ])("are reported for %s in the line it is in", (_, text, line) => {
    expect(linesOf(text)[0]).toEqual(["yaml/syntax", line]);
  });

  /** A file with one line of its own. */
  const around = (line: string) =>
    `school:\n  phases: [ks1, ks2]\n${line}\n  website: a\npeople:\n  - x\n`;

  test.each([
    ["  name: St Mary: the school", ":", 'name: "St Mary: the school"'],
    ["  name: The school we call:", ":", 'name: "The school we call:"'],
    ["  name:Anna", ":", "name: Anna"],
    ['  phone:"01632 960100"', ":", 'phone: "01632 960100"'],
    ["  name Anna", "name", "name: Anna"],
    ["  name = Anna", " = ", "name: Anna"],
    ["  name;Anna", ";", "name: Anna"],
    ["  name:\u00a0Anna", "\u00a0", "name: Anna"],
    ['  name: "Anna', '"', 'name: "Anna"'],
    ["  name: 'Anna", "'", 'name: "Anna"'],
    ['  name: "Anna”', '"', 'name: "Anna"'],
    ['  name: "St" Mary', '"St" Mary', "name: '\"St\" Mary'"],
    ['  name: "He said "yes""', '"He said "yes""', "name: 'He said \"yes\"'"],
    ['  name: "C:\\Users"', '"C:\\Users"', "name: 'C:\\Users'"],
    ["  name: @anna", "@", 'name: "@anna"'],
    ["  name: `anna`", "`", 'name: "`anna`"'],
    ["  name: % anna", "%", 'name: "% anna"'],
    ["  name: [a, b", "[", "name: [a, b]"],
    ["  name: [a, b]]", "]", "name: [a, b]"],
    ["   name: Anna", "   ", "Start it with 2 spaces"],
    [" name: Anna", " ", "Start it with 2 spaces"],
    ["name: Anna", "name:", "Start it with 2 spaces"],
    ["  - name: Anna", "-", "Delete the dash:\n  name: Anna"],
    ["  -", "-", "Delete the dash."],
    ["\u00a0 name: Anna", "\u00a0 ", "type spaces"],
    ["  \tname: Anna", "  \t", "two spaces"],
  ])("name the slip, point at it and write it out right: %j", (line, at, right) => {
    const { diagnostics } = parse(around(line));
    expect(codesAndText(diagnostics).map(([, text]) => text)).toEqual([at]);
    expect(diagnostics[0]?.hint).toContain(right);
    expect(linesOf(around(line))[0]?.[1]).toBe(3);
    expect(codesAndText(parse(around(line).replaceAll("\n", "\r\n")).diagnostics)).toEqual(
      codesAndText(diagnostics),
    );
  });

  test("tell of a value on the line of a key that has more below it", () => {
    const hintOf = (text: string) => parse(text).diagnostics[0]?.hint;
    const said = 'If it belongs to "head", nothing may stand on the line of "head:" itself.';
    expect(hintOf("people:\n  head: Anna\n    role: head\n")).toContain(said);
    expect(hintOf("people:\n  head:\n    name: Anna\n   role: head\n")).not.toContain(
      'belongs to "',
    );
  });

  test("in several lines are each named, at their places in the file as it is", () => {
    const text = `a: b: c\nd:"e"\nf: @g\nh: [i, j\nk: "l\nm: n\n`;
    expect(linesOf(text).map(([, line]) => line)).toEqual([1, 2, 3, 4, 5]);
    expect(parse(text).diagnostics.every(({ hint }) => hint !== undefined)).toBe(true);
  });

  test.each([
    ["items of a list", "a:\n  – b: c\n  - d\n", "–"],
    ["items of a list", "a:\n  -b: c\n  - d\n", "-"],
    ["text after |", "a:\n  - b: |\n    First.\n    Then: more.\nc: d\n", "    First."],
    ["text after |", "a: |\nFirst.\n\nSecond.\nc: d\n", "First."],
  ])("are found in %s", (_, text, at) => {
    expect(codesAndText(parse(text).diagnostics)).toEqual([["yaml/syntax", at]]);
  });

  test("come once a line, in the order of the file", () => {
    expect(linesOf("a: @x @y\nb: fine\nc: @z\n")).toEqual([
      ["yaml/syntax", 1],
      ["yaml/syntax", 3],
    ]);
  });

  test("have no tree beside them", () => {
    expect(parse("a: @x").value).toBeUndefined();
  });

  test("are at most a hundred", () => {
    expect(problemsIn("a:\n\tb: 1\n".repeat(500))).toHaveLength(100);
    expect(problemsIn("a: 1\n".repeat(500))).toHaveLength(100);
  });
});
