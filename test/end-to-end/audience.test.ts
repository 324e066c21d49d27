import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { proviso } from "./run-proviso.ts";
import { school, suffolk, withChange } from "./sample-schools.ts";

const file = "schools/suffolk/brackenfold.yaml";
const internal = withChange(
  school,
  "    name: Ellen Marsh\n",
  '    name: Ellen Marsh\n    phone: "01632 960777"\n    internal: true\n',
);

function built(folder: string, out: string): string {
  return readFileSync(join(folder, out, "suffolk/brackenfold/online-safety.html"), "utf8");
}

test("a version for the public has the same name and leaves out what is internal", async () => {
  const folder = projectFolder({ ...suffolk, [file]: internal });
  const build = (...args: readonly string[]) =>
    proviso(["build", "--format", "html", ...args], { in: folder });
  expect(await build()).toMatchObject({ code: 0, stderr: "" });
  expect(await build("--audience", "public", "--out", "website")).toMatchObject({
    code: 0,
    stderr: "",
  });
  expect(filesBelow(join(folder, "website"))).toEqual(filesBelow(join(folder, "policies")));
  expect(built(folder, "policies")).toContain("960777");
  expect(built(folder, "website")).not.toContain("960777");
  expect(built(folder, "website")).toContain("Ellen Marsh");
});

test("an internal number in the school's own wording is a warning", async () => {
  const wording = "sections: { links: { add: [{ text: Ring 01632 960777. }] } }\n";
  const folder = projectFolder({ ...suffolk, [file]: internal + wording });
  const args = ["build", "--format", "html", "--audience", "public"];
  const { code, stderr } = await proviso(args, { in: folder });
  expect(code).toBe(0);
  expect(problemsIn(stderr)).toEqual([`rules/internal-detail-published ${file}:23:36`]);
});

test("an audience that there is not is wrong usage", async () => {
  const folder = projectFolder(suffolk);
  expect((await proviso(["build", "--audience", "all"], { in: folder })).code).toBe(2);
});
