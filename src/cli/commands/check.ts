import { checkSchools } from "../../build/check.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { baselineName, projectAt } from "../../host/project.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { countDiagnostics, formatDiagnostics, plural } from "../reporters/pretty.ts";
import type { Terminal } from "../terminal.ts";

export interface CheckOptions {
  readonly today: string;
  /** False shows known problems too. */
  readonly baseline?: boolean;
  /** Puts what is found on the list of known problems. */
  readonly updateBaseline?: boolean;
}

/** `proviso check`: every problem of every file in one pass. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  { out, err, chalk }: Terminal,
): Promise<ExitCode> {
  const { schools, silenced, diagnostics: found } = await reportOn(paths, options);
  const diagnostics = orderDiagnostics(found);
  if (diagnostics.length > 0) err(`${formatDiagnostics(diagnostics, chalk)}\n`);
  const problems = diagnostics.length === 0 ? "no problems" : countDiagnostics(diagnostics);
  const known =
    silenced === 0
      ? ""
      : ` ${plural(silenced, "known problem")} passed over (${baselineName}; --no-baseline shows all).`;
  out(`${plural(schools, "school")} checked: ${problems}.${known}\n`);
  const failed = diagnostics.some(({ severity }) => severity === "error");
  return failed ? exitCodes.problemsFound : exitCodes.fine;
}

async function reportOn(
  paths: readonly string[],
  { today, baseline, updateBaseline: update }: CheckOptions,
) {
  const project = projectAt(process.cwd());
  if (!update)
    return checkSchools(project, {
      paths,
      today,
      baseline: baseline === false ? "ignored" : "applied",
    });
  const { updateBaseline } = await import("../../build/update-baseline.ts");
  return updateBaseline(project, { paths, today });
}
