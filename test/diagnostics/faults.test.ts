import { expect, test } from "vitest";
import { makeFaults, measure } from "../../bench/diagnostics/measure.ts";
import { seed, share, wanted } from "../../bench/diagnostics/score.ts";

test("of one fault of each kind in a valid school, the first thing said names its line and how to mend it", () => {
  const findings = measure(makeFaults(1, seed));
  expect(new Set(findings.map(({ kind }) => kind)).size).toBeGreaterThan(30);
  const { line, fix = 0 } = share(findings);
  const missed = findings
    .filter(({ namesLine }) => !namesLine)
    .map(({ kind, first }) => [kind, first?.message]);
  expect(line, JSON.stringify(missed)).toBeGreaterThanOrEqual(wanted.line);
  expect(fix).toBeGreaterThanOrEqual(wanted.fix);
});
