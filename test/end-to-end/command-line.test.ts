import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repository } from "./built-program.ts";
import { filesBelow, projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { program, proviso, run } from "./run-proviso.ts";
import { school, suffolk, withChange } from "./sample-schools.ts";

const escapeCode = "\u001b[";

describe("help", () => {
  test("leads with examples", async () => {
    const { code, stdout, stderr } = await proviso(["--help"], { in: projectFolder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Examples:\n {2}\$ proviso check/);
    expect(stdout.indexOf("Examples:")).toBeLessThan(stdout.indexOf("Usage:"));
  });

  test.each(["check", "build"])("of %s names its options", async (command) => {
    const { code, stdout } = await run(process.execPath, [program, command, "--help"], {
      in: projectFolder(),
    });
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: proviso ${command}`);
    expect(stdout).toContain("--today");
  });

  test("is what a run without arguments prints, as wrong usage", async () => {
    const folder = projectFolder();
    const { code, stdout, stderr } = await proviso([], { in: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe((await proviso(["--help"], { in: folder })).stdout);
  });
});

test("--version prints the package's version and nothing else", async () => {
  const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  expect(await proviso(["--version"], { in: projectFolder() })).toEqual({
    code: 0,
    stdout: `${version}\n`,
    stderr: "",
  });
});

test.each([
  { args: ["check", "--frist"], because: "an unknown option" },
  { args: ["chekc"], because: "an unknown command" },
  { args: ["check", "--today"], because: "an option without its value" },
  { args: ["check", "--today", "2026-02-30"], because: "a day that does not exist" },
  { args: ["check", "--today", "22/11/2026"], because: "a date in another form" },
  { args: ["build", "--today", "tomorrow"], because: "no date at all" },
  { args: ["build", "--format", "odt"], because: "an unknown format" },
  { args: ["build", "--format", "docx,,pdf"], because: "a format without a name" },
  { args: ["check", "--reporter", "jsn"], because: "an unknown reporter" },
  { args: ["check", "--max-warnings", "-1"], because: "a number below 0" },
  { args: ["check", "--shard", "0/3"], because: "a shard before the first" },
  { args: ["build", "--shard", "4/3"], because: "a shard after the last" },
  { args: ["build", "--shard", "0/0"], because: "no shard at all" },
  { args: ["build", "--shard", "/8"], because: "an unset variable in place of a shard" },
  { args: ["check", "--shard", "3"], because: "a shard of nobody knows how many" },
  { args: ["check", "--shard", "1/2", "--update-baseline"], because: "a list from a part" },
  { args: ["build", "--jobs", "0"], because: "nobody to work" },
  { args: ["build", "--jobs", "many"], because: "a number in words" },
  { args: ["check", "--changed-since=--output=x"], because: "a revision that git would obey" },
])("$because is wrong usage: $args", async ({ args }) => {
  const folder = projectFolder(suffolk);
  const { code, stdout, stderr } = await proviso(args, { in: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).not.toBe("");
  expect(stderr).not.toContain("    at ");
  expect(filesBelow(folder)).toEqual(Object.keys(suffolk).toSorted());
});

test("a mistyped command gets a suggestion", async () => {
  const { stderr } = await proviso(["chekc"], { in: projectFolder() });
  expect(stderr).toContain("check?");
});

describe("colour", () => {
  const broken = { "schools/a.yaml": withChange(school, "handed-in", "handed-inn") };

  test.each([
    { why: "there is no terminal", environment: {}, args: ["check"] },
    { why: "of NO_COLOR", environment: { NO_COLOR: "1", FORCE_COLOR: "1" }, args: ["check"] },
    { why: "of TERM=dumb", environment: { TERM: "dumb", FORCE_COLOR: "1" }, args: ["check"] },
    { why: "of --no-color", environment: { FORCE_COLOR: "1" }, args: ["check", "--no-color"] },
    { why: "of --no-color", environment: { FORCE_COLOR: "1" }, args: ["--no-color", "check"] },
  ])("is off because $why: $args", async ({ environment, args }) => {
    const { code, stdout, stderr } = await proviso(args, {
      in: projectFolder(broken),
      environment,
    });
    expect(code).toBe(1);
    expect(stderr).toContain("error[");
    expect(stdout + stderr).not.toContain(escapeCode);
  });

  test("is on where it is asked for", async () => {
    const environment = { FORCE_COLOR: "1" };
    const { stderr } = await proviso(["check"], { in: projectFolder(broken), environment });
    expect(stderr).toContain(escapeCode);
  });
});

describe("the program is found", () => {
  test.skipIf(process.platform === "win32")("through a link, as npm link makes it", async () => {
    const folder = projectFolder(suffolk);
    const link = join(folder, "proviso");
    symlinkSync(program, link);
    expect(await proviso(["check"], { in: folder, program: link })).toMatchObject({ code: 0 });
    expect(await run(link, ["--version"], { in: folder })).toMatchObject({ code: 0 });
  });

  test("from any folder, and takes that folder for the project", async () => {
    const folder = projectFolder(suffolk);
    const { code, stderr } = await proviso(["check"], { in: join(folder, "schools", "suffolk") });
    expect({ code, problems: problemsIn(stderr) }).toEqual({
      code: 1,
      problems: ["file/nothing-matches"],
    });
    const named = await proviso(["check", "brackenfold.yaml"], {
      in: join(folder, "schools", "suffolk"),
    });
    expect(named).toMatchObject({ code: 0, stderr: "" });
  });
});

test("a reader that stops reading is no mistake of ours", async () => {
  const folder = projectFolder({ "schools/a.yaml": "school: 1\n" });
  const command = `"${process.execPath}" "${program}" check 2>&1 | true`;
  const { stderr } = await run("sh", ["-c", command], { in: folder });
  expect(stderr).toBe("");
});
