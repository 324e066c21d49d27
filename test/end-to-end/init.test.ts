import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { proviso } from "./run-proviso.ts";

const defaults = "schools/suffolk/defaults.yaml";

/** A key of a group with nothing after it. */
const blankKey = /^( {2}(\w+):)(?= *(?:#.*)?$)/gm;

/** The blank keys of a file with a value that fits. */
function filledIn(text: string): string {
  const values: Readonly<Record<string, string>> = {
    local_authority_name: "Suffolk County Council",
    name: "Customer First",
    abbreviation: "SSP",
    hours: "all day",
    checked_on: "2026-09-01",
  };
  let phones = 200;
  return text.replaceAll(blankKey, (_, start: string, key: string) => {
    if (key.endsWith("phone")) {
      phones += 1;
      return `${start} "01632 960${phones}"`;
    }
    if (key.endsWith("url")) return `${start} https://council.example/a`;
    return `${start} ${values[key] ?? `${key}@council.example`}`;
  });
}

test("init begins a repository in which check says what is left, and that builds once it is filled in", async () => {
  const outer = projectFolder();
  const folder = join(outer, "policies");
  const begun = await proviso(["init", "policies", "--name", "Suffolk"], { in: outer });
  expect(begun).toMatchObject({ code: 0, stderr: "" });
  const files = filesBelow(folder);
  expect(files).toEqual([
    ".github/workflows/policies.yml",
    ".gitignore",
    "README.md",
    "schemas/layer.schema.json",
    defaults,
    "schools/suffolk/example-school.yaml",
  ]);
  expect(files.filter((file) => !begun.stdout.includes(`${file}\n`))).toEqual([]);

  const text = readFileSync(join(folder, defaults), "utf8");
  const blank = Array.from(text.matchAll(blankKey), ([, , key]) => key);
  expect(blank.length).toBeGreaterThan(15);
  const { code, stdout } = await proviso(["check", "--reporter", "json"], { in: folder });
  const reported = JSON.parse(stdout).diagnostics as readonly { code: string; message: string }[];
  expect(code).toBe(1);
  expect(reported.map((problem) => problem.code)).toEqual(blank.map(() => "config/blank-value"));
  expect(reported.map(({ message }) => /(\w+)\.$/.exec(message)?.[1])).toEqual(blank);

  writeFileSync(join(folder, defaults), filledIn(text));
  expect(await proviso(["check"], { in: folder })).toMatchObject({ code: 0, stderr: "" });
  expect(await proviso(["fmt", "--check"], { in: folder })).toMatchObject({ code: 0, stderr: "" });
  const built = await proviso(["build", "-f", "html"], { in: folder });
  expect(built.code).toBe(0);

  // A second time it makes nothing, and says of every file that it is there.
  const again = await proviso(["init", "policies", "--name", "Suffolk"], { in: outer });
  expect(again).toMatchObject({ code: 1, stdout: "" });
  expect(again.stderr).toContain("file/already-there");
  expect(readFileSync(join(folder, defaults), "utf8")).toBe(filledIn(text));
});

test("init needs an authority that there is", async () => {
  const folder = projectFolder();
  const wrong = await proviso(["init", "--name", "Sufolk"], { in: folder });
  expect(wrong).toMatchObject({ code: 2, stdout: "" });
  expect(wrong.stderr).toContain('Did you mean "Suffolk"?');
  expect((await proviso(["init"], { in: folder })).code).toBe(2);
  expect(filesBelow(folder)).toEqual([]);
});

test.skipIf(process.platform === "win32")(
  "init writes nothing through a link that leads out",
  async () => {
    const outer = projectFolder();
    for (const name of ["here", "elsewhere"]) mkdirSync(join(outer, name));
    symlinkSync("../elsewhere", join(outer, "here/.github"));
    const { code, stderr } = await proviso(["init", ".", "--name", "Suffolk"], {
      in: join(outer, "here"),
    });
    expect({ code, problems: problemsIn(stderr) }).toEqual({
      code: 1,
      problems: ["file/outside-project"],
    });
    expect(filesBelow(outer)).toEqual(["here/.github"]);
  },
);
