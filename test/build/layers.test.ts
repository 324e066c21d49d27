import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LayerFiles } from "../../src/build/layers.ts";
import { schoolFileAt } from "../../src/host/project.ts";
import { authorityText, schoolText, validator } from "../config/school-text.ts";
import { codesAndText } from "../diagnostics/codes-and-text.ts";
import { schoolFolder } from "./school-folder.ts";

const place = "schools/kent/northfield.yaml";

function stackOf(files: Readonly<Record<string, string>>) {
  const project = schoolFolder(files);
  const school = schoolFileAt(project, join(project.root, place));
  return new LayerFiles(project, validator).layersOf(school);
}

function problemsOf(school: string, defaults = authorityText) {
  const { problems } = stackOf({ "schools/kent/defaults.yaml": defaults, [place]: school });
  return codesAndText(problems);
}

describe("a school's layers", () => {
  test("are the defaults of each folder from schools/ down, and its own file", () => {
    const { trees, problems } = stackOf({
      "schools/defaults.yaml": "status: draft\n",
      "schools/kent/defaults.yaml": authorityText,
      "schools/durham/defaults.yaml": "status: approved\n",
      [place]: schoolText,
    });
    expect(problems).toEqual([]);
    expect(trees?.map(({ location }) => location.source.path)).toEqual([
      "schools/defaults.yaml",
      "schools/kent/defaults.yaml",
      place,
    ]);
  });

  test("need no defaults", () => {
    expect(stackOf({ [place]: schoolText })).toMatchObject({ trees: [{}], problems: [] });
  });

  test("are none where one of them cannot be read, yet the problems of all are told", () => {
    const { trees, problems } = stackOf({
      "schools/kent/defaults.yaml": "police: *kent\n",
      [place]: "school: !northfield A\n",
    });
    expect(trees).toBeUndefined();
    expect(codesAndText(problems)).toEqual([
      ["yaml/alias", "*kent"],
      ["yaml/tag", "A"],
    ]);
  });
});

describe("a file that holds no keys", () => {
  test.each(["", "\n\n", "# only a comment\n", "---\n"])("is empty: %j", (text) => {
    expect(problemsOf(text)).toMatchObject([["config/empty", expect.any(String)]]);
    expect(problemsOf(schoolText, text)).toMatchObject([["config/empty", expect.any(String)]]);
  });

  test.each([
    ["just text\n", "just text"],
    ["- a\n- b\n", "- a"],
    ["null\n", "null"],
    ["42", "42"],
  ])("is not a map: %j", (text, line) => {
    expect(problemsOf(text)).toEqual([["config/not-a-map", line]]);
  });

  test("but {} is one with nothing in it", () => {
    expect(problemsOf("{}")).toEqual([]);
  });
});

describe("locks", () => {
  test("in a school's own file are pointed out, since they have no effect there", () => {
    expect(problemsOf(`${schoolText}locked: [police]\n`)).toEqual([
      ["config/lock-in-school", "locked"],
    ]);
  });

  test("of keys that there are not are told at the defaults", () => {
    expect(problemsOf(schoolText, `${authorityText}locked: [police.nmae]\n`)).toEqual([
      ["config/unknown-locked-key", "police.nmae"],
    ]);
  });
});

describe("a defaults.yaml", () => {
  test("is checked on its own, where nothing need be complete", () => {
    expect(problemsOf(schoolText, "police: { article: yes }\n")).toEqual([
      ["config/wrong-type", "yes"],
    ]);
  });

  test("is read once for all its schools", () => {
    const project = schoolFolder({
      "schools/kent/defaults.yaml": authorityText,
      "schools/kent/a.yaml": schoolText,
      "schools/kent/b.yaml": schoolText,
    });
    const files = new LayerFiles(project, validator);
    const treesOf = (name: string) =>
      files.layersOf(schoolFileAt(project, join(project.root, "schools/kent", name))).trees;
    const first = treesOf("a.yaml");
    writeFileSync(join(project.root, "schools/kent/defaults.yaml"), "changed: meanwhile\n");
    expect(treesOf("b.yaml")?.[0]).toBe(first?.[0]);
  });
});
