import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { proviso } from "./run-proviso.ts";
import { school, suffolk, withChange } from "./sample-schools.ts";

const path = "schools/suffolk/brackenfold.yaml";
const commented = withChange(school, "Ellen Marsh", "Ellen Marsh # until July").replaceAll(
  "\n",
  "\r\n",
);
const files = { ...suffolk, [path]: `\ufeff${commented}` };

test("set changes one value, says old and new, and leaves every other byte", async () => {
  const folder = projectFolder(files);
  const args = ["set", "suffolk/brackenfold", "people.head.name", "Anna Smith"];
  const dry = await proviso([...args, "--dry-run"], { in: folder });
  expect(dry).toMatchObject({
    code: 0,
    stdout:
      "-    6      name: Ellen Marsh # until July\n+    6      name: Anna Smith # until July\n",
  });
  expect(readFileSync(join(folder, path), "utf8")).toBe(files[path]);

  const run = await proviso(args, { in: folder });
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toContain(`${path}:6:11\n`);
  expect(run.stdout).toContain("Ellen Marsh → Anna Smith");
  expect(readFileSync(join(folder, path), "utf8")).toBe(
    withChange(files[path], "Ellen Marsh", "Anna Smith"),
  );
});

test("set writes nothing where the change would be an error, and needs a value", async () => {
  const folder = projectFolder(files);
  const refused = await proviso(["set", path, "dates.policy", "soon"], { in: folder });
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(problemsIn(refused.stderr)).toEqual([`config/invalid-value ${path}:16:11`]);
  expect(readFileSync(join(folder, path), "utf8")).toBe(files[path]);
  expect((await proviso(["set", path, "status"], { in: folder })).code).toBe(2);
});
