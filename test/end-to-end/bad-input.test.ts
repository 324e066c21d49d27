import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { proviso } from "./run-proviso.ts";
import { marked, school, suffolk, withChange } from "./sample-schools.ts";

const path = "schools/suffolk/bad.yaml";

const dsl = "  dsl: [{ name: Joseph Adeyemi, email: dsl@brackenfold.example }]\n";

/** Builds a project that holds a bad file besides a good one, in a format that needs no browser. */
async function build(folder: string) {
  const { code, stderr, stdout } = await proviso(["build", "-f", "html"], { in: folder });
  // The manifest stands beside the policies of whichever school was made.
  const made = filesBelow(folder).filter((file) => /^policies\/.+\//.test(file));
  return { code, problems: problemsIn(stderr), made, stdout, stderr };
}

/** What is made of the good school, and nothing of the bad one. */
const goodPolicy = "policies/suffolk/brackenfold/online-safety.html";
const goodOnly = [goodPolicy];

interface BadFile {
  readonly name: string;
  readonly code: string;
  /** A school's file with ▸ at the place that the problem is to be shown at. */
  readonly content: string;
}

const badFiles: readonly BadFile[] = [
  {
    name: "no designated safeguarding lead",
    code: "config/missing-key",
    content: withChange(withChange(school, dsl, ""), "people:", "▸people:"),
  },
  {
    name: "an unknown key near to a known one",
    code: "config/unknown-key",
    content: `${school}    ▸storag: the office\n`,
  },
  {
    name: "a value that is not one of the allowed ones",
    code: "config/invalid-value",
    content: withChange(school, "handed-in", "▸handed-inn"),
  },
  {
    name: "a list where text belongs",
    code: "config/wrong-type",
    content: withChange(school, "Ellen Marsh", "▸[Ellen, Marsh]"),
  },
  {
    name: "text where a list belongs",
    code: "config/wrong-type",
    content: withChange(school, "[eyfs, ks1, ks2]", "▸eyfs"),
  },
  {
    name: "the same key twice",
    code: "yaml/duplicate-key",
    content: withChange(school, "dates:", "▸school:\n  name: Other\ndates:"),
  },
  {
    name: "a tab as indentation",
    code: "yaml/tab",
    content: withChange(school, "    rule: handed-in", "▸\t\trule: handed-in"),
  },
  { name: "nothing at all", code: "config/empty", content: "▸" },
  { name: "nothing but a comment", code: "config/empty", content: "▸# later\n" },
  { name: "a sentence", code: "config/not-a-map", content: "▸We keep children safe.\n" },
  {
    name: "a blank value over an inherited one",
    code: "config/blank-value",
    content: `${school}filtering:\n  ▸provider:\n`,
  },
  {
    name: "a value that the authority has locked",
    code: "config/locked",
    content: `${school}▸police:\n  name: Norfolk Constabulary\n`,
  },
  {
    name: "a day that does not exist",
    code: "config/invalid-date",
    content: withChange(school, "2027-09", "▸2027-09-31"),
  },
];

const pathOf = ({ name }: BadFile) => `schools/suffolk/${name.replaceAll(" ", "-")}.yaml`;

test("each bad file is pointed at where it is wrong, in one run, and makes nothing", async () => {
  const cases = badFiles.map((file) => ({ ...file, ...marked(file.content), path: pathOf(file) }));
  const files = Object.fromEntries(cases.map(({ path, text }) => [path, text]));
  const result = await build(projectFolder({ ...suffolk, ...files }));
  const expected = cases.map(({ code, path, place }) => `${code} ${path}:${place}`);
  expect(result.problems.toSorted()).toEqual(expected.toSorted());
  expect(result).toMatchObject({ code: 1, made: goodOnly });
  // The next step, too: the name that was meant.
  expect(result.stderr).toMatch(/hint: .*"storage"/);
  expect(result.stderr).toMatch(/hint: .*"handed-in"/);
});

describe("a bad file is named and makes nothing:", () => {
  test("it is not in UTF-8, has 2 MB, or is a folder", async () => {
    const folder = projectFolder({
      ...suffolk,
      "schools/suffolk/latin.yaml": Buffer.from("school:\n  name: Caf\xe9\n", "latin1"),
      "schools/suffolk/large.yaml": `${school}# ${"x".repeat(2 * 1024 * 1024)}\n`,
      "schools/suffolk/folder.yaml/inside.yaml": school,
    });
    const result = await build(folder);
    expect(result.problems.toSorted()).toEqual([
      "file/not-utf8",
      "file/too-large",
      "file/unreadable",
    ]);
    expect(result).toMatchObject({ code: 1, made: goodOnly });
    for (const name of ["latin", "large", "folder"])
      expect(result.stderr).toContain(`schools/suffolk/${name}.yaml`);
    expect(result.stderr).not.toContain("inside.yaml");
  });

  test("it is taken for a folder, or its name is too long", async () => {
    const paths = ["schools/suffolk/brackenfold.yaml/more", `${"n".repeat(300)}.yaml`];
    const { code, stderr } = await proviso(["check", ...paths], { in: projectFolder(suffolk) });
    expect({ code, problems: problemsIn(stderr) }).toEqual({
      code: 1,
      problems: ["file/unreadable", "file/unreadable"],
    });
    for (const path of paths) expect(stderr).toContain(path);
  });
});

describe.skipIf(process.platform === "win32")("what is no file at all:", () => {
  test("a pipe is refused without waiting for it", async () => {
    const folder = projectFolder(suffolk);
    execFileSync("mkfifo", [join(folder, path)]);
    const result = await build(folder);
    expect(result).toMatchObject({ code: 1, made: goodOnly, problems: ["file/unreadable"] });
    expect(result.stderr).toContain(path);
  });

  test("links that lead in a circle are refused, found or named", async () => {
    const folder = projectFolder(suffolk);
    symlinkSync("bad.yaml", join(folder, path));
    symlinkSync("..", join(folder, "schools", "suffolk", "round"));
    expect(await build(folder)).toMatchObject({
      code: 1,
      made: goodOnly,
      problems: ["file/unreadable"],
    });
    const { code, stderr } = await proviso(["check", path], { in: folder });
    expect({ code, problems: problemsIn(stderr) }).toEqual({
      code: 1,
      problems: ["file/unreadable"],
    });
  });

  test("a layer whose link leads nowhere is not taken for no layer", async () => {
    const folder = projectFolder({ ...suffolk, "schools/suffolk/trust/school.yaml": school });
    symlinkSync("nowhere.yaml", join(folder, "schools/suffolk/trust/defaults.yaml"));
    expect(await build(folder)).toMatchObject({
      code: 1,
      made: goodOnly,
      problems: ["file/not-found"],
    });
  });
});

test("one school's faults leave another school's policy as it would be alone", async () => {
  const alone = projectFolder(suffolk);
  const together = projectFolder({
    ...suffolk,
    "schools/suffolk/another.yaml": withChange(school, "Brackenfold Primary", "Ashcombe Primary"),
    [path]: withChange(school, "handed-in", "handed-inn"),
  });
  await build(alone);
  const { made } = await build(together);
  expect(made).toHaveLength(2);
  expect(page(together) === page(alone)).toBe(true);
});

function page(folder: string): string {
  return readFileSync(join(folder, goodPolicy), "utf8");
}
