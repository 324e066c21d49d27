import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "./project-folder.ts";
import { proviso } from "./run-proviso.ts";
import { suffolk } from "./sample-schools.ts";

/** More schools than one thread is given, with and without problems of their own and of their defaults. */
function manySchools(count: number): string {
  const folder = projectFolder(suffolk);
  const school = readFileSync(join(folder, "schools/suffolk/brackenfold.yaml"), "utf8");
  mkdirSync(join(folder, "schools/suffolk/more"), { recursive: true });
  for (let number = 0; number < count; number += 1) {
    const name = school.replace(/^ {2}name: .*$/m, `  name: Brackenfold ${number} Primary School`);
    const own = number % 7 === 0 ? "layout: { numbering: roman }\n" : "";
    const rule = number % 5 === 0 ? "sections: { no-such-section: { omit: {} } }\n" : "";
    writeFileSync(join(folder, `schools/suffolk/more/s${number}.yaml`), name + own + rule);
  }
  return folder;
}

async function problemsOf(folder: string, ...paths: readonly string[]) {
  const args = ["check", ...paths, "--reporter", "json", "--today", "2026-11-22"];
  const { stdout } = await proviso(args, { in: folder });
  return JSON.parse(stdout).diagnostics.map((each: unknown) => JSON.stringify(each));
}

test("many schools are checked in threads, which find what one finds", async () => {
  const folder = manySchools(64);
  const paths = Array.from({ length: 64 }, (_, number) => `schools/suffolk/more/s${number}.yaml`);
  const [all, first, second] = await Promise.all([
    problemsOf(folder, ...paths),
    problemsOf(folder, ...paths.slice(0, 32)),
    problemsOf(folder, ...paths.slice(32)),
  ]);
  expect(all.length).toBeGreaterThan(15);
  expect(all.toSorted()).toEqual([...new Set([...first, ...second])].toSorted());
});
