import { type CoverageReport, reportCoverage } from "../../build/coverage.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { projectAt } from "../../host/project.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { coverageJson } from "../reporters/coverage-json.ts";
import { packTable, schoolTable } from "../reporters/coverage-table.ts";
import { formatDiagnostics } from "../reporters/pretty.ts";
import type { Terminal } from "../terminal.ts";

export interface CoverageOptions {
  readonly today: string;
  readonly json?: boolean;
}

/** `proviso coverage`: what guidance asks for, and the section that covers it. */
export function coverage(
  names: readonly string[],
  { today, json = false }: CoverageOptions,
  { out, err, chalk }: Terminal,
): ExitCode {
  const report = reportCoverage(projectAt(process.cwd()), { names, today });
  const diagnostics = orderDiagnostics(report.diagnostics);
  if (diagnostics.length > 0) err(`${formatDiagnostics(diagnostics, chalk)}\n`);
  out(json ? coverageJson(report) : tables(report));
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return failed ? exitCodes.problemsFound : exitCodes.fine;
}

function tables({ packs, schools }: CoverageReport): string {
  return [
    ...packs.map(packTable),
    ...schools.flatMap(({ id, documents }) => documents.map((each) => schoolTable(id, each))),
  ].join("\n");
}
