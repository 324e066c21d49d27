import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addFile, projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { proviso } from "./run-proviso.ts";
import { authority, school, suffolk } from "./sample-schools.ts";

const path = "schools/suffolk/brackenfold.yaml";
const leftAlone = "file/not-formatted";
const untidy = `${school.replace("rule: handed-in", "rule: 'handed-in' # so far")}# last\nstatus: draft\n`;

test("fmt says what would change, changes it, and then finds nothing to do", async () => {
  const folder = projectFolder({ ...suffolk, [path]: untidy });
  const read = () => readFileSync(join(folder, path), "utf8");
  const check = await proviso(["fmt", "--check"], { in: folder });
  expect(check).toMatchObject({ code: 1, stderr: "" });
  expect(check.stdout).toBe(`${path}\n1 of 2 files would change. Run proviso fmt.\n`);
  expect(read()).toBe(untidy);

  expect(await proviso(["fmt", path], { in: folder })).toMatchObject({ code: 0, stderr: "" });
  expect(read()).toMatch(/^# last\nstatus: draft\nschool:\n/);
  expect(read()).toContain("rule: handed-in # so far\n");
  expect(await proviso(["fmt", "--check"], { in: folder })).toMatchObject({ code: 0 });
});

test("fmt leaves a file alone that it cannot read or keep, and goes on", async () => {
  const folder = projectFolder({ ...suffolk, [path]: untidy });
  addFile(folder, "schools/suffolk/bad.yaml", "a: [\n");
  addFile(folder, "schools/suffolk/one-line.yaml", "{ status: draft }\n");
  const { code, stderr, stdout } = await proviso(["fmt"], { in: folder });
  expect(code).toBe(1);
  expect(problemsIn(stderr)).toEqual([
    "yaml/syntax schools/suffolk/bad.yaml:1:4",
    `${leftAlone} schools/suffolk/one-line.yaml:1:1`,
  ]);
  expect(stdout).toBe(`${path}\n1 of 4 files changed.\n`);
  expect(readFileSync(join(folder, "schools/suffolk/bad.yaml"), "utf8")).toBe("a: [\n");
  expect(readFileSync(join(folder, "schools/suffolk/defaults.yaml"), "utf8")).toBe(authority);
});
