import { expect, test } from "vitest";
import type { DiagnosticCode } from "../../src/diagnostics/codes.ts";
import { diagnose } from "../../src/diagnostics/diagnostic.ts";
import { orderDiagnostics } from "../../src/diagnostics/order.ts";

function problem(path: string, start: number, code: DiagnosticCode = "yaml/tab") {
  const source = { path, text: "some text that is long enough" };
  return diagnose(code, "A.", { location: { source, start, end: start + 1 } });
}

function orderOf(...problems: readonly ReturnType<typeof problem>[]) {
  return orderDiagnostics(problems).map(({ code, location }) => [
    location?.source.path,
    location?.start,
    code,
  ]);
}

test("problems are grouped by file, in the order they stand there", () => {
  expect(orderOf(problem("b", 5), problem("a", 9), problem("b", 1), problem("a", 2))).toEqual([
    ["a", 2, "yaml/tab"],
    ["a", 9, "yaml/tab"],
    ["b", 1, "yaml/tab"],
    ["b", 5, "yaml/tab"],
  ]);
});

test("problems without a place go first", () => {
  const nowhere = diagnose("file/not-found", "A.");
  expect(orderDiagnostics([problem("a", 0), nowhere])[0]).toBe(nowhere);
});

test("the same problem in the same place is told once, from whichever reading of the file", () => {
  expect(orderOf(problem("a", 1), problem("a", 1))).toEqual([["a", 1, "yaml/tab"]]);
});

test("problems that differ in code, place or file are all told", () => {
  expect(
    orderOf(problem("a", 1), problem("a", 1, "yaml/tag"), problem("a", 2), problem("b", 1)),
  ).toHaveLength(4);
});

test("problems in one place keep their order", () => {
  expect(orderOf(problem("a", 1, "yaml/tag"), problem("a", 1, "yaml/alias"))).toEqual([
    ["a", 1, "yaml/tag"],
    ["a", 1, "yaml/alias"],
  ]);
});
