import { cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildIfStale, repository } from "./built-program.ts";
import { filesBelow, projectFolder } from "./project-folder.ts";
import { proviso, type RunOptions, run } from "./run-proviso.ts";
import { suffolk } from "./sample-schools.ts";

buildIfStale();

/** Says of each module of the program whether there was code for it that V8 did not take. */
const witness = (list: string) => `
  const vm = require("node:vm");
  const { appendFileSync } = require("node:fs");
  const { Script } = vm;
  vm.Script = class extends Script {
    constructor(text, options) {
      super(text, options);
      appendFileSync(${JSON.stringify(list)}, this.cachedDataRejected + "\\n");
    }
  };`;

/** How many modules of the program a command compiled (`undefined`), had code for (`false`), had wrong code for (`true`). */
async function modulesOf(args: readonly string[], options: Partial<RunOptions> = {}) {
  const folder = projectFolder({ ...suffolk, "modules.txt": "" });
  const list = join(folder, "modules.txt");
  writeFileSync(join(folder, "witness.cjs"), witness(list));
  const node = [...(options.node ?? []), "--require", join(folder, "witness.cjs")];
  const { code, stdout, stderr } = await proviso(args, { ...options, in: folder, node });
  expect(code, stdout + stderr).toBe(0);
  const said = readFileSync(list, "utf8").trimEnd().split("\n");
  const count = (what: string) => said.filter((each) => each === what).length;
  return { code: count("false"), wrong: count("true"), none: count("undefined") };
}

test("a check begins with the code of everything that it needs", async () => {
  const { code, wrong, none } = await modulesOf(["check", "--force"]);
  expect(code).toBeGreaterThan(20);
  expect({ wrong, none }).toEqual({ wrong: 0, none: 0 });
});

test("a build has code that fits how it sets V8", async () => {
  const { code, wrong, none } = await modulesOf(["build", "--format", "html,docx"]);
  expect(wrong).toBe(0);
  expect(code).toBeGreaterThan(4 * none);
});

test("what V8 would not take is not offered to it", async () => {
  const { code, wrong, none } = await modulesOf(["check", "--force"], { node: ["--no-opt"] });
  expect({ code, wrong }).toEqual({ code: 0, wrong: 0 });
  expect(none).toBeGreaterThan(20);
});

describe("a program", () => {
  /** Another copy of it, as it is installed, whose code can be spoilt. */
  function anotherProgram(): string {
    const home = projectFolder();
    for (const name of ["bin", "dist", "package.json", "examples"])
      cpSync(join(repository, name), join(home, name), { recursive: true });
    for (const name of ["data", "docs", "node_modules", "schemas", "templates"])
      symlinkSync(join(repository, name), join(home, name), "junction");
    return home;
  }
  const programOf = (home: string) => join(home, "bin", "proviso.js");
  const spoil = (folder: string) => {
    for (const path of filesBelow(folder).map((name) => join(folder, name)))
      writeFileSync(path, readFileSync(path).fill(7, 0, 20_000));
  };

  test.each([
    ["without code", (folder: string) => rmSync(folder, { recursive: true })],
    ["whose code is spoilt", spoil],
  ])("%s does the same", async (_, change) => {
    const home = anotherProgram();
    change(join(home, "dist", "code"));
    const { code, wrong, none } = await modulesOf(["check", "--force"], {
      program: programOf(home),
    });
    expect({ code, wrong }).toEqual({ code: 0, wrong: 0 });
    expect(none).toBeGreaterThan(20);
  });

  test("that is installed makes its code, and none in a clone", async () => {
    const home = anotherProgram();
    const code = join(home, "dist", "code");
    const summary = join(home, "summary.md");
    const environment = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary };
    const install = () =>
      run(process.execPath, [join(home, "bin", "after-install.js")], { in: home, environment });
    rmSync(code, { recursive: true });
    expect(await install()).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(existsSync(summary)).toBe(false);
    const nowhere = join(home, "nowhere");
    const noRoom = { TMPDIR: nowhere, TEMP: nowhere, TMP: nowhere };
    const program = join(home, "bin", "after-install.js");
    const installed = await run(process.execPath, [program], { in: home, environment: noRoom });
    expect(installed.code, installed.stderr).toBe(0);
    expect(filesBelow(code).length).toBe(3);
    const { wrong, none } = await modulesOf(["check", "--force"], { program: programOf(home) });
    expect({ wrong, none }).toEqual({ wrong: 0, none: 0 });
    symlinkSync(join(repository, "src"), join(home, "src"), "junction");
    rmSync(code, { recursive: true });
    await install();
    expect(filesBelow(join(home, "dist")).filter((name) => name.startsWith("code/"))).toEqual([]);
  });
});
