import { describe, expect, test } from "vitest";
import { projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { proviso } from "./run-proviso.ts";
import { school, suffolk, withChange } from "./sample-schools.ts";

const id = "suffolk/brackenfold";
const explain = (args: readonly string[], files: Readonly<Record<string, string>> = suffolk) =>
  proviso(["explain", ...args], { in: projectFolder(files) });

describe("proviso explain", () => {
  test("says what a setting is, where it comes from and where it shows", async () => {
    const { code, stdout, stderr } = await explain([id, "filtering.provider"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^value +Smoothwall$/m);
    expect(stdout).toMatch(/^source +schools\/suffolk\/defaults\.yaml:11:13$/m);
    expect(stdout).toMatch(/^ +\d+\.\d+ +Filtering +printed$/m);
  });

  test("says where a setting is locked", async () => {
    const { stdout } = await explain([id, "police.name"]);
    expect(stdout).toContain("schools/suffolk/defaults.yaml:13:5");
  });

  test("without a key has a line for every setting, with its source", async () => {
    const { code, stdout } = await explain(["schools/suffolk/brackenfold.yaml"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^school\.name +Brackenfold Primary School +schools\/suffolk\/brackenfold\.yaml:2:9$/m,
    );
    expect(stdout).toMatch(/^passwords\.used +true +Proviso’s default$/m);
    expect(stdout).toMatch(/^school\.urn +not set$/m);
  });

  test("gives the same to programs", async () => {
    const { stdout } = await explain([id, "filtering.provider", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      school: id,
      key: "filtering.provider",
      settings: [
        {
          value: "Smoothwall",
          source: {
            layer: "defaults",
            file: "schools/suffolk/defaults.yaml",
            line: 11,
            column: 13,
          },
          lockedAt: null,
        },
      ],
      documents: [{ sections: [{ heading: "Filtering", use: "printed" }] }],
    });
  });

  test("names the key that was likely meant", async () => {
    const { code, stdout, stderr } = await explain([id, "filtering.provder"]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(problemsIn(stderr)).toEqual(["explain/unknown-key"]);
    expect(stderr).toContain("filtering.provider");
  });

  test("tells a school's errors, and what it can of its settings", async () => {
    const wrong = withChange(school, "rule: handed-in", "rule: handed-inn");
    const { code, stdout, stderr } = await explain([id, "phones.pupils.rule"], {
      ...suffolk,
      "schools/suffolk/brackenfold.yaml": wrong,
    });
    expect(code).toBe(1);
    expect(problemsIn(stderr)).toEqual([
      "config/invalid-value schools/suffolk/brackenfold.yaml:20:11",
    ]);
    expect(stdout).toContain("handed-inn");
  });

  test("without a school is wrong usage", async () => {
    expect((await explain([])).code).toBe(2);
  });
});
