import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { selectFiles } from "../../src/build/select.ts";
import { type Project, shownPath } from "../../src/host/project.ts";
import { schoolFolder } from "./school-folder.ts";

const files = {
  "schools/kent/b.yaml": "",
  "schools/kent/a.yml": "",
  "schools/kent/defaults.yaml": "",
  "schools/kent/notes.txt": "",
  "schools/durham/c.yaml": "",
  "schools/.drafts/d.yaml": "",
  "elsewhere/e.yaml": "",
  "proviso-baseline.yaml": "",
};

function selected(project: Project, ...paths: readonly string[]) {
  const { value } = selectFiles(project, paths);
  const shown = (list: readonly string[] = []) => list.map((path) => shownPath(project, path));
  return { schools: shown(value?.schools), defaults: shown(value?.defaults) };
}

describe("the files of a run", () => {
  const kent = ["schools/kent/a.yml", "schools/kent/b.yaml"];

  test("are all below schools/ unless some are named, hidden folders left out", () => {
    expect(selected(schoolFolder(files))).toEqual({
      schools: ["schools/durham/c.yaml", ...kent],
      defaults: ["schools/kent/defaults.yaml"],
    });
  });

  test.each([
    ["a file", "schools/kent/b.yaml", ["schools/kent/b.yaml"]],
    ["a folder", "schools/kent", kent],
    ["a folder with a slash at its end", "schools/kent/", kent],
    ["a pattern", "schools/*/*.yaml", ["schools/durham/c.yaml", "schools/kent/b.yaml"]],
    ["a folder outside schools/", "elsewhere", ["elsewhere/e.yaml"]],
  ])("are those of %s", (_, path, schools) => {
    expect(selected(schoolFolder(files), path).schools).toEqual(schools);
  });

  test("may be named by an absolute path", () => {
    const project = schoolFolder(files);
    expect(selected(project, join(project.root, "elsewhere")).schools).toEqual([
      "elsewhere/e.yaml",
    ]);
  });

  test("come once, even if named twice", () => {
    const { schools } = selected(schoolFolder(files), "schools/kent/b.yaml", "schools/kent");
    expect(schools).toEqual(["schools/kent/b.yaml", "schools/kent/a.yml"]);
  });

  test("may be a defaults.yaml alone", () => {
    expect(selected(schoolFolder(files), "schools/kent/defaults.yaml")).toEqual({
      schools: [],
      defaults: ["schools/kent/defaults.yaml"],
    });
  });
});

describe("what matches nothing", () => {
  function codesOf(project: Project, ...paths: readonly string[]) {
    return selectFiles(project, paths).diagnostics.map(({ code }) => code);
  }

  test.each(["schools/kent/missing.yaml", "missing", "schools/**/z*.yaml", "schools/*.txt"])(
    "is an error: %s",
    (path) => {
      expect(codesOf(schoolFolder(files), path)).toEqual(["file/nothing-matches"]);
    },
  );

  test("is told for each path", () => {
    expect(codesOf(schoolFolder(files), "x", "schools", "y")).toEqual([
      "file/nothing-matches",
      "file/nothing-matches",
    ]);
  });

  test("is a project without schools/", () => {
    expect(codesOf(schoolFolder({ "readme.md": "" }))).toEqual(["file/nothing-matches"]);
  });
});
