import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { Outcome } from "../../diagnostics/log.ts";
import type { JsonReport } from "./json.ts";

/** A report of the reporter `json`, and the file that it was read from. */
export interface FoundReport {
  readonly report: JsonReport;
  readonly shownAs: string;
}

/** Reads a report's data; undefined, with a problem, where it is none. */
export function reportIn(value: unknown, shownAs: string): Outcome<FoundReport> {
  if (isReport(value)) return { value: { report: value, shownAs }, diagnostics: [] };
  const message = `${shownAs} is not a report that this version of Proviso reads.`;
  const hint = "Write it with --reporter json=<file>, of `proviso check` or `proviso build`.";
  return { diagnostics: [diagnose("merge/not-a-report", message, { hint })] };
}

function isReport(value: unknown): value is JsonReport {
  if (!isRecord(value) || value["version"] !== 1) return false;
  const { diagnostics, shard, summary } = value;
  return (
    Array.isArray(diagnostics) &&
    diagnostics.every(isProblem) &&
    isRecord(summary) &&
    areCounts(summary, ["schools"]) &&
    (shard === undefined || (isRecord(shard) && areCounts(shard, ["index", "count"])))
  );
}

function isProblem(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const isPlaced = value["file"] !== null;
  const places = ["line", "column", "endLine", "endColumn"];
  return (
    ["code", "message", "url"].every((key) => typeof value[key] === "string") &&
    (value["severity"] === "error" || value["severity"] === "warning") &&
    (isPlaced ? typeof value["file"] === "string" && areCounts(value, places) : true)
  );
}

function areCounts(value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  return keys.every((key) => Number.isInteger(value[key]) && Number(value[key]) >= 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
