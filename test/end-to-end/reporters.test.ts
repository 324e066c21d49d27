import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { proviso } from "./run-proviso.ts";
import { school, suffolk, withChange } from "./sample-schools.ts";

const bad = "schools/suffolk/bad.yaml";
const withError = { ...suffolk, [bad]: withChange(school, "handed-in", "handed-inn") };
const errorCode = "config/invalid-value";

const read = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");

describe("reports", () => {
  test("several at once, on stdout and in files, of which each is the whole", async () => {
    const folder = projectFolder(withError);
    const reporters = [
      "json",
      "sarif=out/a.sarif",
      "junit=out/junit.xml",
      "markdown=note.md",
      "pretty=b.txt",
    ];
    const args = reporters.flatMap((reporter) => ["--reporter", reporter]);
    const { code, stdout, stderr } = await proviso(["check", ...args], { in: folder });
    expect({ code, summary: JSON.parse(stdout).summary }).toEqual({
      code: 1,
      summary: { schools: 2, files: 1, errors: 1, warnings: 0 },
    });
    expect(problemsIn(stderr)).toEqual([]);
    expect(stderr).toContain("2 schools checked: 1 error.");
    expect(JSON.parse(read(folder, "out/a.sarif")).runs[0].results[0].ruleId).toBe(errorCode);
    expect(read(folder, "out/junit.xml")).toContain(`type="${errorCode}"`);
    expect(read(folder, "note.md")).toContain(errorCode);
    expect(problemsIn(read(folder, "b.txt"))).toEqual([`${errorCode} ${bad}:20:11`]);
    expect(filesBelow(folder)).toHaveLength(7);
  });

  test("build has them too, with nothing else on stdout", async () => {
    const folder = projectFolder(withError);
    const args = ["build", "-f", "markdown", "-r", "json=-"];
    const { code, stdout, stderr } = await proviso(args, { in: folder });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      { code: errorCode, file: bad, line: 20 },
    ]);
    expect(stderr).toContain("policies/suffolk/brackenfold/online-safety.md");
  });
});

describe("on GitHub", () => {
  test("annotations and the job's summary come by themselves", async () => {
    const folder = projectFolder({ ...withError, "summary.md": "Before.\n" });
    const { code, stdout, stderr } = await proviso(["check"], {
      in: folder,
      environment: { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: join(folder, "summary.md") },
    });
    expect({ code, problems: problemsIn(stderr) }).toEqual({
      code: 1,
      problems: [`${errorCode} ${bad}:20:11`],
    });
    expect(stdout).toMatch(
      /^::error title=config\/invalid-value,file=schools\/suffolk\/bad\.yaml,line=20,/,
    );
    expect(read(folder, "summary.md")).toMatch(/^Before\.\n### Proviso: 1 error\n/);
  });
});
