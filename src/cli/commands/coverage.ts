import { type CoverageReport, reportCoverage } from "../../build/coverage.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { projectAt } from "../../host/project.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { coverageJson } from "../reporters/coverage-json.ts";
import { packTable, schoolTable } from "../reporters/coverage-table.ts";
import { formatDiagnostics } from "../reporters/pretty.ts";
import { reviewJson, reviewPacks, reviewTables } from "../reporters/reference-review.ts";
import type { Terminal } from "../terminal.ts";

export interface CoverageOptions {
  readonly today: string;
  readonly json?: boolean;
  /** What the register is not sure of, instead of the requirements. */
  readonly references?: boolean;
}

/** `proviso coverage`: what guidance asks for, and the section that covers it. */
export function coverage(
  names: readonly string[],
  options: CoverageOptions,
  { out, err, chalk }: Terminal,
): ExitCode {
  const report = reportCoverage(projectAt(process.cwd()), { names, today: options.today });
  const diagnostics = orderDiagnostics(report.diagnostics);
  if (diagnostics.length > 0) err(`${formatDiagnostics(diagnostics, chalk)}\n`);
  out(shown(report, options));
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return failed ? exitCodes.problemsFound : exitCodes.fine;
}

function shown(report: CoverageReport, { today, json, references }: CoverageOptions): string {
  if (references) {
    const reviews = reviewPacks(report.packs, today);
    return json ? reviewJson(reviews) : reviewTables(reviews);
  }
  return json ? coverageJson(report) : tables(report);
}

function tables({ packs, schools }: CoverageReport): string {
  return [
    ...packs.map(packTable),
    ...schools.flatMap(({ id, documents }) => documents.map((each) => schoolTable(id, each))),
  ].join("\n");
}
