import { formatFiles } from "../../build/format-files.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { projectAt } from "../../host/project.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { inertLine } from "../reporters/inert.ts";
import { formatDiagnostics } from "../reporters/pretty.ts";
import { countOf } from "../reporters/problem-report.ts";
import { plural } from "../reporters/words.ts";
import type { Terminal } from "../terminal.ts";

export interface FmtOptions {
  /** Only says which files would change; any makes the exit code 1. */
  readonly check?: boolean | undefined;
}

/** `proviso fmt`: puts schools' files into one order and layout. */
export async function fmt(
  paths: readonly string[],
  { check = false }: FmtOptions,
  { out, err, chalk }: Terminal,
): Promise<ExitCode> {
  const report = await formatFiles(projectAt(process.cwd()), { paths, write: !check });
  const { files, changed, diagnostics } = report;
  const problems = orderDiagnostics(diagnostics);
  if (problems.length > 0) err(`${formatDiagnostics(problems, chalk)}\n`);
  for (const path of changed) out(`${inertLine(path)}\n`);
  const done = check ? "would change. Run proviso fmt." : "changed.";
  out(
    `${changed.length} of ${plural(files, "file")} ${changed.length > 0 || !check ? done : "would change."}\n`,
  );
  const failed = countOf(diagnostics, "error") > 0 || (check && changed.length > 0);
  return failed ? exitCodes.problemsFound : exitCodes.fine;
}
