import { describe, expect, test } from "vitest";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import { liesInside } from "../diagnostics/codes-and-text.ts";

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}

/** Counts what this process computes, so that a busy machine fails no test. */
function cpuSecondsOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

function codesOf(text: string): readonly string[] {
  return Array.from(
    new Set(parseYaml({ path: "a.yaml", text }).diagnostics.map(({ code }) => code)),
  );
}

describe("a file built to hang or to crash us is refused as too complex", () => {
  test.each([
    ["brackets that are never closed", "[".repeat(10_000)],
    ["brackets within brackets", `a: ${"[".repeat(10_000)}${"]".repeat(10_000)}`],
    ["maps within maps", "{a: ".repeat(5_000)],
    ["60,000 keys", lines(60_000, (index) => `k${index}: 1`)],
    [
      "60,000 keys on one line",
      `{${lines(60_000, (index) => `k${index}: 1`).replaceAll("\n", ", ")}}`,
    ],
    ["60,000 items on one line", `[${"1,".repeat(60_000)}]`],
    ["lists within lists", "- ".repeat(10_000)],
    ["keys within keys", "? ".repeat(10_000)],
    ["deep indentation", lines(1_400, (index) => `${" ".repeat(index)}a:`)],
    ["indentation that is just too deep", lines(30, (index) => `${" ".repeat(index)}a:`)],
    ["a megabyte on one line", `a: ${"x".repeat(1_000_000)}`],
  ])("%s", (_, text) => {
    expect(codesOf(text)).toEqual(["yaml/too-complex"]);
  });
});

describe("a file full of mistakes is told in a moment", () => {
  test.each([
    ["commas", `${"[,".repeat(90)}${",".repeat(150_000)}`],
    ["quotation marks", '"'.repeat(190_000)],
    ["braces in text", `a: ${"{x} ".repeat(45_000)}`],
    ["signs that start nothing", "k: @a\n".repeat(19_000)],
    ["tabs", "a:\n\tb: 1\n".repeat(9_000)],
    ["tabs after dashes", "-\t".repeat(50_000)],
    ["colons", ": ".repeat(90_000)],
    ["directives", "%a\n".repeat(19_000)],
    ["documents", "---\n".repeat(19_000)],
    ["the same key", "a: 1\n".repeat(19_000)],
    ["aliases", "- &a b\n- *a\n".repeat(9_000)],
  ])("%s", (_, text) => {
    const source = { path: "a.yaml", text };
    let outcome: ReturnType<typeof parseYaml> = { diagnostics: [] };
    const seconds = cpuSecondsOf(() => {
      outcome = parseYaml(source);
    });
    expect(outcome.value).toBeUndefined();
    expect(outcome.diagnostics.length).toBeGreaterThan(0);
    expect(outcome.diagnostics.every((diagnostic) => liesInside(diagnostic, ["a.yaml"]))).toBe(
      true,
    );
    expect(seconds).toBeLessThan(5);
  });
});

describe("what an honest file may hold", () => {
  test.each([
    ["24 levels", lines(24, (index) => `${"  ".repeat(index)}a:`)],
    ["2,000 keys", lines(2_000, (index) => `k${index}: some text`)],
    ["long text", `a: ${"word ".repeat(10_000)}`],
    ["many brackets in text", `a: |\n${"  - [link](https://www.example.org) [x]\n".repeat(500)}`],
    ["a rule of dashes in text", `a: "${"- ".repeat(20)}"`],
  ])("%s", (_, text) => {
    expect(codesOf(text)).toEqual([]);
  });
});
