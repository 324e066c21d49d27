import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { proviso } from "./run-proviso.ts";
import { authority, school, withChange } from "./sample-schools.ts";

const short = `${school}documents: [records]\n`;
const names = ["Ashcombe", "Brackenfold", "Coldwell", "Dunmere", "Elderley"];
const files = {
  "schools/suffolk/defaults.yaml": `${authority}lado: { phone: "01632" }\n`,
  ...Object.fromEntries(
    names.map((name) => [
      `schools/suffolk/${name.toLowerCase()}.yaml`,
      withChange(short, "Brackenfold", name),
    ]),
  ),
  "schools/suffolk/dunmere.yaml": withChange(short, "2027-09", "2026-10"),
};
const formats = ["-f", "html,docx"];
const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

describe("three shards", () => {
  test("merged are what one build would have made, and the next build has nothing to do", async () => {
    const folder = projectFolder(files);
    for (const index of [1, 2, 3]) {
      const out = `shard-${index}/policies`;
      const report = `json=shard-${index}/problems.json`;
      const { code, stdout } = await proviso(
        ["build", "--shard", `${index}/3`, ...formats, "--out", out, "-r", report],
        { in: folder },
      );
      expect({ code, stdout }).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`Shard ${index} of 3: `),
      });
    }
    const shards = [1, 2, 3].map((index) => `shard-${index}`);
    const merged = await proviso(
      [
        "merge-manifests",
        ...shards.flatMap((shard) => [`${shard}/policies`, `${shard}/problems.json`]),
        "--report",
        "problems.json",
      ],
      { in: folder },
    );
    expect(merged).toEqual({
      code: 0,
      stdout:
        "3 manifests merged in policies: 5 schools, 10 files.\n" +
        "3 reports joined: 5 schools, 0 errors and 2 warnings.\n",
      stderr: "",
    });

    const whole = ["build", ...formats, "--out", "whole", "-r", "json=whole.json"];
    expect((await proviso(whole, { in: folder })).code).toBe(0);
    expect(read(folder, "policies/manifest.json")).toBe(read(folder, "whole/manifest.json"));
    expect(read(folder, "problems.json")).toBe(read(folder, "whole.json"));
    for (const path of filesBelow(join(folder, "whole")))
      expect(readFileSync(join(folder, "policies", path))).toEqual(
        readFileSync(join(folder, "whole", path)),
      );

    const next = await proviso(["build", ...formats, "--verify"], { in: folder });
    expect(next.stdout).toMatch(/^Made 0 documents, unchanged 5 /);
    expect((await proviso(["verify"], { in: folder })).code).toBe(0);
  });

  test("checked are joined too, and one that is missing is told", async () => {
    const folder = projectFolder(files);
    for (const index of [1, 2])
      await proviso(["check", "--shard", `${index}/2`, "-r", `json=${index}.json`], { in: folder });
    const both = await proviso(["merge-manifests", "1.json", "2.json", "--report", "-"], {
      in: folder,
    });
    expect({ code: both.code, summary: JSON.parse(both.stdout).summary }).toEqual({
      code: 0,
      summary: { schools: 5, files: 2, errors: 0, warnings: 2 },
    });
    expect(both.stderr).toBe("2 reports joined: 5 schools, 0 errors and 2 warnings.\n");
    rmSync(join(folder, "2.json"));
    const one = await proviso(["merge-manifests", "1.json", "--report", "all.json"], {
      in: folder,
    });
    expect({ code: one.code, problems: problemsIn(one.stderr) }).toEqual({
      code: 1,
      problems: ["merge/wrong-shards"],
    });
    expect(filesBelow(folder).filter((path) => path.startsWith("policies"))).toEqual([]);
  });
});

test.each([
  { args: [], because: "nothing to merge" },
  { args: ["1.json"], because: "a report that goes nowhere" },
  { args: ["shard-1", "--report", "all.json"], because: "a joined report of none" },
])("$because is wrong usage: $args", async ({ args }) => {
  const report = '{"version":1,"diagnostics":[],"summary":{"schools":1}}';
  const folder = projectFolder({
    "1.json": report,
    "shard-1/manifest.json": '{"version":2,"schools":{}}',
  });
  const { code, stdout, stderr } = await proviso(["merge-manifests", ...args], { in: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).not.toBe("");
  expect(filesBelow(folder)).toHaveLength(2);
});
