import { checkSchools } from "../../build/check.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { projectAt } from "../../host/project.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { countDiagnostics, formatDiagnostics, plural } from "../reporters/pretty.ts";
import type { Terminal } from "../terminal.ts";

/** `proviso check`: every problem of every file in one pass. */
export function check(
  paths: readonly string[],
  { today }: { readonly today: string },
  { out, err, chalk }: Terminal,
): ExitCode {
  const { schools, diagnostics: found } = checkSchools(projectAt(process.cwd()), { paths, today });
  const diagnostics = orderDiagnostics(found);
  if (diagnostics.length === 0) {
    out(`${plural(schools, "school")} checked: no problems.\n`);
    return exitCodes.fine;
  }
  err(`${formatDiagnostics(diagnostics, chalk)}\n`);
  out(`${plural(schools, "school")} checked: ${countDiagnostics(diagnostics)}.\n`);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return failed ? exitCodes.problemsFound : exitCodes.fine;
}
