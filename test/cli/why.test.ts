import { Chalk } from "chalk";
import { describe, expect, test } from "vitest";
import { why } from "../../src/cli/commands/why.ts";
import { pageText } from "../../src/cli/reporters/problem-page-text.ts";
import { diagnosticCodes } from "../../src/diagnostics/codes.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const plain = new Chalk({ level: 0 });

function run(code?: string) {
  const { terminal, streams } = fakeTerminal();
  return { exit: why(code, terminal), ...streams };
}

test("a code's page is printed without the marks of Markdown", () => {
  const { exit, stdout, stderr } = run("config/locked");
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: "" });
  expect(stdout).toMatch(/^config\/locked\n\n.*\n\nThis is an error/);
  expect(stdout).toContain("\nBefore\n\n    # schools/suffolk/defaults.yaml\n    police:\n");
  expect(stdout).not.toMatch(/```|^##|`/m);
});

test("all codes are listed with a line each", () => {
  const lines = run().stdout.trimEnd().split("\n");
  expect(lines.map((line) => line.split(" ")[0])).toEqual(diagnosticCodes);
  for (const line of lines) expect(line).toMatch(/^\S+ +(?:error|warning) +\S.*\.$/);
});

describe("an unknown code is wrong usage, with the one that was meant:", () => {
  test.each([
    ["config/mising-key", "config/missing-key"],
    ["missing-key", "config/missing-key"],
    ["mising-key", "config/missing-key"],
    ["CONFIG/LOCKED", "config/locked"],
  ])("%s", (name, meant) => {
    const { exit, stdout, stderr } = run(name);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toContain(`mean ${meant}?`);
  });

  test("but none where none is near", () => {
    const { exit, stderr } = run("\u001b[31mnothing of the kind");
    expect(exit).toBe(2);
    expect(stderr).not.toContain("mean");
    expect(stderr).not.toContain("\u001b");
  });
});

test("marks within an example stay, and links outside keep their words", () => {
  expect(pageText("See [the `guide`](a.md).\n\n```md before\n## `x`\n```\n", plain)).toBe(
    "See the guide.\n\n    ## `x`\n",
  );
});
