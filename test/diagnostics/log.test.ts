import { describe, expect, test } from "vitest";
import { diagnose } from "../../src/diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../../src/diagnostics/log.ts";

const error = diagnose("yaml/tab", "An error.");
const warning = diagnose("wording/section-not-used", "A warning.");

describe("a log", () => {
  test("hands on a stage's value and keeps its problems, in the order they came", () => {
    const log = new DiagnosticLog();
    expect(log.take({ value: 1, diagnostics: [warning] })).toBe(1);
    expect(log.take({ diagnostics: [error] })).toBeUndefined();
    log.add(warning);
    expect(log.all).toEqual([warning, error, warning]);
  });

  test("has an outcome with a value as long as there are only warnings", () => {
    const log = new DiagnosticLog();
    log.add(warning);
    expect(log.hasErrors).toBe(false);
    expect(log.outcome("value")).toEqual({ value: "value", diagnostics: [warning] });
  });

  test("has an outcome without a value after an error", () => {
    const log = new DiagnosticLog();
    log.add(warning, error);
    expect(log.hasErrors).toBe(true);
    expect(log.outcome("value")).toEqual({ diagnostics: [warning, error] });
  });

  test("takes more problems than a call can have arguments", () => {
    const log = new DiagnosticLog();
    log.take({ diagnostics: Array.from({ length: 50_000 }, () => warning) });
    expect(log.all).toHaveLength(50_000);
  });
});
