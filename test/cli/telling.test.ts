import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { describe, expect, test } from "vitest";
import { addReporter, type ReporterChoice } from "../../src/cli/reporter-choice.ts";
import { Telling, type TellingOptions } from "../../src/cli/tell-problems.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { diagnose } from "../../src/diagnostics/diagnostic.ts";
import { problemsIn } from "../end-to-end/reported-problems.ts";
import { temporaryFolder } from "../host/temporary-folder.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const error = diagnose("config/invalid-value", "An error.");
const warning = diagnose("rules/review-passed", "A warning.");

/** The choices that a command line's `--reporter` options make. */
function reporters(...texts: readonly string[]): readonly ReporterChoice[] {
  return texts.reduce<readonly ReporterChoice[]>((all, text) => addReporter(text, all), []);
}

interface Situation extends TellingOptions {
  readonly problems?: readonly Diagnostic[];
  readonly environment?: NodeJS.ProcessEnv;
}

/** What a run would leave on its streams, and its exit code. */
async function tell({ problems = [], environment = {}, ...options }: Situation) {
  const { terminal, streams } = fakeTerminal();
  const telling = new Telling(options, terminal, environment);
  const report = { schools: ["a.yaml"], diagnostics: problems, today: "2026-11-22" };
  const code = await telling.tell(report, "One school.");
  return { code, ...streams };
}

describe("where words go", () => {
  test("without a reporter: problems to stderr, the summary with the next step to stdout", async () => {
    const { stdout, stderr } = await tell({ problems: [error, warning] });
    expect(problemsIn(stderr)).toEqual(["config/invalid-value", "rules/review-passed"]);
    expect(stdout).toBe("One school. Put this right, then run it again.\n");
  });

  test("with pretty named: the same", async () => {
    expect(await tell({ problems: [error], reporter: reporters("pretty") })).toEqual(
      await tell({ problems: [error] }),
    );
  });

  test.each(["json", "sarif", "junit", "markdown"])(
    "with %s on stdout: nothing else there",
    async (name) => {
      const alone = await tell({ problems: [error], reporter: reporters(name) });
      const both = await tell({ problems: [error], reporter: reporters("pretty", `${name}=-`) });
      expect(alone.stdout).toBe(both.stdout);
      expect(alone.stdout).toContain("config/invalid-value");
      expect(alone.stdout).not.toContain("One school.");
      expect(alone.stderr).toMatch(/^One school\./);
      expect(problemsIn(both.stderr)).toEqual(["config/invalid-value"]);
    },
  );

  test("on GitHub: annotations as well, unless another reporter is named", async () => {
    const environment = { GITHUB_ACTIONS: "true" };
    const own = await tell({ problems: [error], environment });
    expect(own.stdout).toMatch(/^::error .*\nOne school/);
    expect(problemsIn(own.stderr)).toEqual(["config/invalid-value"]);
    const named = await tell({ problems: [error], environment, reporter: reporters("pretty") });
    expect(named.stdout).not.toContain("::error");
  });
});

describe("a report that cannot be written", () => {
  const devices = process.platform === "win32" ? [] : [{ name: "/dev/null" }];

  test.each([{ name: "out" }, ...devices])(
    "as $name is a problem, and the others are",
    async ({ name }) => {
      const folder = temporaryFolder();
      mkdirSync(join(folder, "out"));
      const whole = join(folder, "whole.xml");
      const result = await tell({
        failOn: "never",
        reporter: reporters("pretty", `json=${resolve(folder, name)}`, `junit=${whole}`),
      });
      expect([result.code, problemsIn(result.stderr)]).toEqual([1, ["file/cannot-write"]]);
      expect(readFileSync(whole, "utf8")).toContain("<testsuite ");
    },
  );

  test("for a job's summary is a problem too", async () => {
    const summary = join(temporaryFolder(), "none", "summary.md");
    const environment = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary };
    const { code, stderr } = await tell({ environment });
    expect([code, problemsIn(stderr)]).toEqual([1, ["file/cannot-write"]]);
  });
});

describe("the exit code", () => {
  test.each<[readonly Diagnostic[], TellingOptions, number]>([
    [[], {}, 0],
    [[warning], {}, 0],
    [[error], {}, 1],
    [[warning], { failOn: "warning" }, 1],
    [[error], { failOn: "warning" }, 1],
    [[error, warning], { failOn: "never", maxWarnings: 0 }, 0],
    [[warning, warning], { maxWarnings: 2 }, 0],
    [[warning, warning], { maxWarnings: 1 }, 1],
    [[error], { maxWarnings: 5 }, 1],
  ])("of %o with %o is %i", async (problems, options, code) => {
    expect(await tell({ problems, ...options })).toMatchObject({ code });
  });

  test.each<[TellingOptions, readonly string[]]>([
    [{}, ["config/invalid-value"]],
    [{ failOn: "warning" }, ["config/invalid-value", "rules/review-passed"]],
    [{ failOn: "never" }, []],
  ])("has a reason, which is all that --quiet shows: %o", async (options, shown) => {
    const { stdout, stderr } = await tell({ problems: [error, warning], quiet: true, ...options });
    expect([stdout, problemsIn(stderr)]).toEqual(["", shown]);
  });
});

test.each([
  ["an unknown name, with the one that was meant", ["jsno"], '"json"?'],
  ["a file without a name", ["json="], "json="],
  ["two reports on stdout", ["json", "sarif=-"], "stdout"],
  ["two reports in one file", ["json=a", "sarif=a"], "write to a"],
])("--reporter refuses %s", (_, texts, part) => {
  expect(() => reporters(...texts)).toThrow(InvalidArgumentError);
  expect(() => reporters(...texts)).toThrow(part);
});

test("a file's name may hold an equals sign", () => {
  expect(reporters("json=a=b.json")).toEqual([{ name: "json", file: "a=b.json" }]);
});
