import { describe, expect, test } from "vitest";
import { joinReports } from "../../../src/cli/reporters/join-reports.ts";
import { jsonReport } from "../../../src/cli/reporters/json.ts";
import { reportIn } from "../../../src/cli/reporters/read-report.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { diagnose } from "../../../src/diagnostics/diagnostic.ts";
import { orderDiagnostics } from "../../../src/diagnostics/order.ts";
import { nastyReport, placeIn } from "./nasty-report.ts";

/** A report as it comes back from its file. */
function found(diagnostics: readonly Diagnostic[], shard?: readonly [number, number], schools = 2) {
  const names = Array.from({ length: schools }, (_, index) => `schools/${index}.yaml`);
  const [index = 0, count = 0] = shard ?? [];
  const report = { schools: names, diagnostics, today: "2026-11-22" };
  const text = jsonReport(shard ? { ...report, shard: { index, count } } : report);
  const { value } = reportIn(JSON.parse(text), `shard-${index}.json`);
  if (!value) throw new Error("It cannot be read back.");
  return value;
}

describe("joined reports", () => {
  test("are what one run would have reported", () => {
    const { diagnostics } = nastyReport;
    const whole = jsonReport({
      ...nastyReport,
      diagnostics: orderDiagnostics(diagnostics),
      schools: ["a", "b", "c"],
    });
    const [one, other] = [diagnostics.slice(0, 4), diagnostics.slice(2)];
    const joined = joinReports([found(other, [2, 2], 1), found(one, [1, 2])]);
    expect(joined.diagnostics).toEqual([]);
    expect(JSON.parse(joined.text)).toEqual(JSON.parse(whole));
    expect(joined.text).toBe(whole);
  });

  test("have a problem once, as an error where it is one for any school", () => {
    const location = placeIn("schools/kent/defaults.yaml", "a: b", "b");
    const warning = diagnose("rules/shared-phone", "One number for two.", { location });
    const error = { ...warning, severity: "error" } as const;
    const { summary, text } = joinReports([found([warning]), found([error]), found([warning])]);
    expect(summary).toEqual({ schools: 6, files: 1, errors: 1, warnings: 0 });
    expect(JSON.parse(text).diagnostics).toHaveLength(1);
  });
});

describe("reports that are not of all shards of one run", () => {
  test.each<[string, readonly (readonly [number, number] | undefined)[], string | undefined]>([
    [
      "all of them",
      [
        [2, 2],
        [1, 2],
      ],
      undefined,
    ],
    ["none of a shard", [undefined, undefined], undefined],
    [
      "one missing",
      [
        [1, 3],
        [3, 3],
      ],
      "missing: 2.",
    ],
    ["many missing", [[2, 900_000]], "missing: 1, 3, 4, 5, 6 and more."],
    [
      "one twice",
      [
        [1, 2],
        [1, 2],
      ],
      "both are of shard 1 of 2",
    ],
    [
      "of other numbers",
      [
        [1, 2],
        [2, 3],
      ],
      "of shard 2 of 3",
    ],
    ["one of no shard", [[1, 1], undefined], "of no shard"],
  ])("%s", (_, shards, part) => {
    const { diagnostics, summary } = joinReports(shards.map((shard) => found([], shard)));
    expect(diagnostics.map(({ code }) => code)).toEqual(
      part === undefined ? [] : ["merge/wrong-shards"],
    );
    if (part !== undefined) expect(diagnostics[0]?.message).toContain(part);
    expect(summary.schools).toBe(2 * shards.length);
  });
});

test.each([
  null,
  [],
  { diagnostics: [] },
  { version: 2, diagnostics: [], summary: { schools: 1 } },
  { version: 1, diagnostics: {}, summary: { schools: 1 } },
  { version: 1, diagnostics: [], summary: { schools: -1 } },
  { version: 1, diagnostics: [], summary: { schools: 1 }, shard: "1/2" },
  { version: 1, diagnostics: [{ code: "a/b" }], summary: { schools: 1 } },
  {
    version: 1,
    diagnostics: [{ code: "a/b", message: "A.", url: "a", severity: "error", file: "a" }],
    summary: { schools: 1 },
  },
])("%j is no report", (value) => {
  const { value: report, diagnostics } = reportIn(value, "a.json");
  expect(report).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["merge/not-a-report"]);
});
