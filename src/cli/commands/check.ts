import { checkSchools } from "../../build/check.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { projectAt } from "../../host/project.ts";
import type { ExitCode } from "../exit-codes.ts";
import { plural } from "../reporters/words.ts";
import { problemsInWords, Telling, type TellingOptions } from "../tell-problems.ts";
import type { Terminal } from "../terminal.ts";

export interface CheckOptions extends TellingOptions {
  readonly today: string;
}

/** `proviso check`: every problem of every file in one pass. */
export async function check(
  paths: readonly string[],
  { today, ...options }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const telling = new Telling(options, terminal, process.env);
  const { schools, diagnostics: found } = checkSchools(projectAt(process.cwd()), { paths, today });
  const diagnostics = orderDiagnostics(found);
  const count = plural(schools.length, "school");
  const summary = `${count} checked: ${problemsInWords(diagnostics)}.`;
  return telling.tell({ schools, diagnostics, today }, summary);
}
