import { describe, expect, test } from "vitest";
import { diagnosticCodes, severityOf } from "../../src/diagnostics/codes.ts";
import { diagnose } from "../../src/diagnostics/diagnostic.ts";

describe("a diagnostic", () => {
  test("has the severity of its code", () => {
    expect(diagnose("config/missing-key", "A.").severity).toBe("error");
    expect(diagnose("wording/hides-higher-layer", "A.").severity).toBe("warning");
  });

  test("has only the details that are known", () => {
    const details = { hint: undefined, location: undefined, related: undefined };
    expect(Object.keys(diagnose("yaml/tab", "A.", details))).toEqual([
      "code",
      "severity",
      "message",
    ]);
  });
});

test("every code is a stage and a name, in small letters", () => {
  for (const code of diagnosticCodes) expect(code).toMatch(/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test("every code has a severity", () => {
  for (const code of diagnosticCodes) expect(["error", "warning"]).toContain(severityOf(code));
});
