import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { repository } from "./built-program.ts";
import { projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { proviso } from "./run-proviso.ts";
import { authority, school, withChange } from "./sample-schools.ts";

const schema = (name: string) =>
  JSON.parse(readFileSync(join(repository, "schemas", `${name}.schema.json`), "utf8"));
const ajv = new Ajv({ strict: false, unicodeRegExp: false }).addSchema(schema("diagnostics"));
ajv.addFormat("uri-reference", true);
const isEvent = ajv.compile(schema("events"));

/** The events on stdout, each of which has to follow the schema. */
function eventsIn(stdout: string) {
  const events = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  for (const event of events) {
    isEvent(event);
    expect(isEvent.errors ?? []).toEqual([]);
  }
  return events;
}

const short = `${school}documents: [records]\n`;
const files = {
  "schools/suffolk/defaults.yaml": authority,
  "schools/suffolk/ashcombe.yaml": withChange(short, "handed-in", "handed-inn"),
  "schools/suffolk/brackenfold.yaml": short,
  "schools/suffolk/coldwell.yaml": withChange(short, "Brackenfold", "Coldwell"),
  "schools/kent/defaults.yaml": "filtering: {}\nlocked: [polcie]\n",
};
const args = ["build", "-f", "markdown", "--json"];

describe("build --json", () => {
  test("writes an event for each school, and what is wrong with none at the end", async () => {
    const folder = projectFolder(files);
    const environment = { GITHUB_ACTIONS: "true" };
    const { code, stdout, stderr } = await proviso([...args, "--jobs", "1"], {
      in: folder,
      environment,
    });
    expect(code).toBe(1);
    const [start, ...others] = eventsIn(stdout);
    expect(start).toEqual({
      event: "start",
      version: 1,
      proviso: expect.any(String),
      schools: 3,
      plan: false,
    });
    expect(others).toMatchObject([
      {
        event: "school",
        school: "suffolk/ashcombe",
        done: 1,
        of: 3,
        documents: { made: 0, unchanged: 0, failed: 1 },
        problems: [{ code: "config/invalid-value", file: "schools/suffolk/ashcombe.yaml" }],
      },
      {
        school: "suffolk/brackenfold",
        files: ["policies/suffolk/brackenfold/records.md"],
        plans: [{ formats: ["markdown"], reasons: ["not made yet"] }],
        problems: [],
      },
      { school: "suffolk/coldwell", done: 3 },
      {
        event: "end",
        schools: 3,
        documents: { made: 2, unchanged: 0, failed: 1 },
        problems: [{ code: "config/unknown-locked-key", file: "schools/kent/defaults.yaml" }],
        errors: 2,
        warnings: 0,
        stoppedBy: null,
        exitCode: 1,
      },
    ]);
    expect(problemsIn(stderr)).toHaveLength(2);
    expect(stderr).toContain("policies/suffolk/brackenfold/records.md\n");
  });

  test("says which shard it is, what would be made, and nothing else with --quiet", async () => {
    const { stdout, stderr } = await proviso([...args, "--dry-run", "--shard", "2/3", "--quiet"], {
      in: projectFolder(files),
    });
    expect(eventsIn(stdout)).toMatchObject([
      { event: "start", schools: 1, plan: true, shard: { index: 2, count: 3 } },
      { school: "suffolk/brackenfold", files: [], documents: { made: 1 } },
      { event: "end" },
    ]);
    expect(problemsIn(stderr)).toEqual([
      expect.stringMatching(/^config\/unknown-locked-key schools\/kent\/defaults\.yaml/),
    ]);
  });

  test("ends with the problem where there is nothing to begin with", async () => {
    const { code, stdout } = await proviso([...args, "schools/none"], { in: projectFolder(files) });
    expect(code).toBe(1);
    expect(eventsIn(stdout)).toMatchObject([
      { event: "end", problems: [{ code: "file/nothing-matches", file: null }], exitCode: 1 },
    ]);
  });

  test.each(["json", "github", "sarif=-"])("leaves no room for %s on stdout", async (reporter) => {
    const folder = projectFolder(files);
    const { code, stdout, stderr } = await proviso([...args, "-r", reporter], { in: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("Give the reporter a file");
    const toFile = await proviso([...args, "-r", `${reporter.split("=")[0]}=a.txt`], {
      in: folder,
    });
    expect(eventsIn(toFile.stdout).at(-1)).toMatchObject({ event: "end" });
  });
});
