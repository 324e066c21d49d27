import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, projectFolder } from "./project-folder.ts";
import { proviso } from "./run-proviso.ts";
import { suffolk } from "./sample-schools.ts";

const path = "schools/suffolk/st-marys-school.yaml";
const answers = {
  name: "St Mary’s School",
  phases: "eyfs, ks1",
  head: "Anna Smith",
  dsl: "Bo Lee",
  "deputy-dsl": "Ed Poole",
  "lead-governor": "Cy Roe",
  chair: "Di Fox",
  "policy-date": "2026-09",
  "next-review": "2027-09",
  phones: "handed-in",
};
const options = Object.entries(answers).flatMap(([name, answer]) => [`--${name}`, answer]);
const alreadyThere = "file/already-there";

test("new writes a school that passes the check, and never over another", async () => {
  const folder = projectFolder(suffolk);
  const run = await proviso(["new", "--no-input", ...options], { in: folder });
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toBe(`${path}\nNext: proviso build ${path}\n`);
  const text = readFileSync(join(folder, path), "utf8");
  expect(text).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/layer\.schema\.json\n/,
  );
  // What the authority's layer says is not said again.
  expect(text).not.toContain("filtering:");
  expect((await proviso(["check", path], { in: folder })).code).toBe(0);
  expect((await proviso(["fmt", "--check", path], { in: folder })).code).toBe(0);

  const again = await proviso(["new", "--no-input", ...options], { in: folder });
  expect(again).toMatchObject({ code: 1, stdout: "" });
  expect(again.stderr).toContain(`error[${alreadyThere}] ${path}`);
  expect(readFileSync(join(folder, path), "utf8")).toBe(text);
});

test("new says all that is missing or wrong at once, also where there is no terminal to ask in", async () => {
  const folder = projectFolder(suffolk);
  const { code, stderr, stdout } = await proviso(["new", "--phones", "lockerr", "--head", "Anna"], {
    in: folder,
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(
    '--phones: phones.pupils.rule is not one of the allowed values. Did you mean "locker"?',
  );
  for (const option of [
    "name",
    "phases",
    "dsl",
    "lead-governor",
    "chair",
    "policy-date",
    "next-review",
  ])
    expect(stderr).toContain(`--${option} is missing: `);
  expect(stderr).not.toMatch(/--(?:head|filtering|phone|deputy-dsl) is missing/);
  expect(stderr).toContain("There is no terminal to ask in.");
  expect(filesBelow(folder)).toEqual(Object.keys(suffolk).toSorted());
});
