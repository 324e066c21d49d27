import { buildSchools, type SchoolResult } from "../../build/build.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { createPdfPrinter } from "../../host/browser/pdf-printer.ts";
import { projectAt } from "../../host/project.ts";
import type { Audience } from "../../pack/audience.ts";
import type { Format } from "../../render/renderer.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { countDiagnostics, formatDiagnostics, plural } from "../reporters/pretty.ts";
import type { Terminal } from "../terminal.ts";

export interface BuildOptions {
  readonly format: readonly Format[];
  /** Folder for the policies. */
  readonly out: string;
  readonly today: string;
  readonly audience: Audience;
  readonly browser?: string;
  readonly verify?: boolean;
}

/** `proviso build`: makes the policies and says what it made. */
export async function build(
  paths: readonly string[],
  { format: formats, out, today, audience, browser, verify }: BuildOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const started = performance.now();
  const printer = createPdfPrinter({ setting: browser, environment: process.env });
  const results: SchoolResult[] = [];
  const onSchool = (result: SchoolResult) => {
    results.push(result);
    for (const file of result.files) terminal.out(`${file}\n`);
  };
  try {
    const request = { paths, formats, out, today, audience, verify };
    const report = await buildSchools(projectAt(process.cwd()), request, { printer, onSchool });
    const diagnostics = orderDiagnostics(report.diagnostics);
    if (diagnostics.length > 0) terminal.err(`${formatDiagnostics(diagnostics, terminal.chalk)}\n`);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const files = results.reduce((sum, result) => sum + result.files.length, 0);
    const problems = diagnostics.length === 0 ? "" : `, ${countDiagnostics(diagnostics)}`;
    terminal.out(
      `Made ${plural(files, "file")} for ${plural(report.schools, "school")} in ${seconds} s${problems}.\n`,
    );
    return diagnostics.some(({ severity }) => severity === "error")
      ? exitCodes.problemsFound
      : exitCodes.fine;
  } finally {
    await printer.close();
  }
}
