import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { GitRepository } from "../host/git-repository.ts";
import { addFile, filesBelow, projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { proviso } from "./run-proviso.ts";
import { school, suffolk, withChange } from "./sample-schools.ts";

const wrongRule = withChange(school, "handed-in", "handed-inn");

test("good schools: a summary on stdout, nothing on stderr, no files", async () => {
  const folder = projectFolder({ ...suffolk, "schools/suffolk/second.yaml": school });
  const { code, stdout, stderr } = await proviso(["check"], { in: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("2 schools");
  expect(filesBelow(folder)).toHaveLength(3);
});

test("bad schools: every problem of every file in one run", async () => {
  const folder = projectFolder({
    ...suffolk,
    "schools/suffolk/first.yaml": withChange(wrongRule, "2027-09", "2027-09-31"),
    "schools/suffolk/second.yaml": withChange(school, "  name: Brack", "  nane: Brack"),
  });
  const { code, stdout, stderr } = await proviso(["check"], { in: folder });
  expect(code).toBe(1);
  expect(problemsIn(stderr)).toEqual([
    "config/invalid-date schools/suffolk/first.yaml:17:16",
    "config/invalid-value schools/suffolk/first.yaml:20:11",
    "config/unknown-key schools/suffolk/second.yaml:2:3",
  ]);
  expect(stdout).toContain("3 schools");
  expect(stdout).toContain("3 errors");
});

describe("what is checked", () => {
  const schools = {
    ...suffolk,
    "schools/suffolk/bad.yaml": wrongRule,
    "schools/suffolk/trust/worse.yaml": wrongRule,
  };
  const bad = "config/invalid-value schools/suffolk/bad.yaml:20:11";
  const worse = "config/invalid-value schools/suffolk/trust/worse.yaml:20:11";

  test.each([
    { paths: [], found: [bad, worse] },
    { paths: ["schools/suffolk/trust"], found: [worse] },
    { paths: ["./schools/suffolk/bad.yaml", "schools/suffolk/bad.yaml"], found: [bad] },
    { paths: ["schools/*/b*.yaml"], found: [bad] },
    { paths: ["schools/suffolk/brackenfold.yaml"], found: [] },
  ])("by $paths", async ({ paths, found }) => {
    const { code, stderr } = await proviso(["check", ...paths], { in: projectFolder(schools) });
    expect(problemsIn(stderr)).toEqual(found);
    expect(code).toBe(found.length === 0 ? 0 : 1);
  });

  test("by an absolute path", async () => {
    const folder = projectFolder(schools);
    const { stderr } = await proviso(["check", join(folder, "schools/suffolk/bad.yaml")], {
      in: folder,
    });
    expect(problemsIn(stderr)).toEqual([bad]);
  });

  test("leaves hidden files and installed packages alone", async () => {
    const folder = projectFolder({
      ...suffolk,
      "schools/.drafts/a.yaml": wrongRule,
      "schools/suffolk/.b.yaml": wrongRule,
      "node_modules/proviso/a.yaml": wrongRule,
    });
    expect(await proviso(["check", "."], { in: folder })).toMatchObject({ code: 0, stderr: "" });
  });

  test("takes a name with brackets in it literally", async () => {
    const name = "schools/suffolk/st[1].yaml";
    const { stderr } = await proviso(["check", name], {
      in: projectFolder({ ...suffolk, [name]: wrongRule }),
    });
    expect(problemsIn(stderr)).toEqual([`config/invalid-value ${name}:20:11`]);
  });
});

describe("nothing matches", () => {
  test("a folder, a file, a pattern or an empty name, each for itself", async () => {
    const names = ["schools/norfolk", "schools/suffolk/x.yaml", "schools/*/x*.yaml", ""];
    const { code, stderr } = await proviso(["check", "schools", ...names], {
      in: projectFolder(suffolk),
    });
    expect({ code, problems: problemsIn(stderr) }).toEqual({
      code: 1,
      problems: names.map(() => "file/nothing-matches"),
    });
  });

  test("in a project without schools", async () => {
    const folder = projectFolder({ "schools/readme.txt": "" });
    const { code, stderr } = await proviso(["check"], { in: folder });
    expect({ code, problems: problemsIn(stderr) }).toEqual({
      code: 1,
      problems: ["file/nothing-matches"],
    });
  });
});

test("--today decides whether a review is past, and a warning is no failure", async () => {
  const folder = projectFolder(suffolk);
  const onDay = async (day: string) => {
    const { code, stderr } = await proviso(["check", "--today", day], { in: folder });
    return { code, problems: problemsIn(stderr) };
  };
  expect(await onDay("2026-11-22")).toEqual({ code: 0, problems: [] });
  expect(await onDay("2027-10-01")).toEqual({
    code: 0,
    problems: ["rules/review-passed schools/suffolk/brackenfold.yaml:17:16"],
  });
});

test("a layer's problem is reported once, however many schools it is for", async () => {
  const folder = projectFolder({ ...suffolk, "schools/suffolk/second.yaml": school });
  const layer = "schools/suffolk/defaults.yaml";
  addFile(folder, layer, withChange(suffolk[layer], "provider:", "providr:"));
  const { stderr } = await proviso(["check"], { in: folder });
  expect(problemsIn(stderr).filter((problem) => problem.includes("unknown-key"))).toEqual([
    `config/unknown-key ${layer}:11:3`,
  ]);
});

test("known problems are listed, passed over and counted, and shown on demand", async () => {
  const late = withChange(school, "2027-09", "2028-09");
  const folder = projectFolder({ ...suffolk, "schools/suffolk/brackenfold.yaml": late });
  const check = async (...options: readonly string[]) => {
    const { code, stdout, stderr } = await proviso(["check", "--today", "2026-11-22", ...options], {
      in: folder,
    });
    return { code, problems: problemsIn(stderr), known: /(\d+) known problem/.exec(stdout)?.[1] };
  };
  const problem = "rules/review-too-late schools/suffolk/brackenfold.yaml:17:16";
  expect(await check("--update-baseline")).toEqual({ code: 0, problems: [], known: "1" });
  expect(filesBelow(folder)).toContain("proviso-baseline.yaml");
  expect(await check()).toEqual({ code: 0, problems: [], known: "1" });
  expect(await check("--no-baseline")).toEqual({ code: 0, problems: [problem], known: undefined });
});

test("--changed-since looks at what a change touches, and says why", async () => {
  const repository = new GitRepository(projectFolder());
  const second = "schools/suffolk/second.yaml";
  repository.commit({ ...suffolk, "schools/suffolk/first.yaml": wrongRule, [second]: school });
  const check = async (command: "check" | "build") => {
    const formats = command === "build" ? ["--format", "markdown"] : [];
    const args = [command, ...formats, "--changed-since", "main"];
    const { code, stdout, stderr } = await proviso(args, { in: repository.folder });
    return { code, problems: problemsIn(stderr), words: stdout.split("\n")[0] };
  };
  const nothing = "What changed since main touches none of 3 schools.";
  expect(await check("check")).toEqual({ code: 0, problems: [], words: nothing });
  expect(await check("build")).toEqual({ code: 0, problems: [], words: nothing });
  expect(filesBelow(repository.folder).some((path) => path.startsWith("policies"))).toBe(false);

  repository.write({ [second]: wrongRule });
  expect(await check("check")).toEqual({
    code: 1,
    problems: [`config/invalid-value ${second}:20:11`],
    words: "1 of 3 schools, for what changed since main: the file of 1 school.",
  });
});
