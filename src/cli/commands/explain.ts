import { explainSchool } from "../../build/explain.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { projectAt } from "../../host/project.ts";
import { today } from "../../host/today.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { explanationJson } from "../reporters/explanation-json.ts";
import { explanationText } from "../reporters/explanation-text.ts";
import { formatDiagnostics } from "../reporters/pretty.ts";
import type { Terminal } from "../terminal.ts";

export interface ExplainOptions {
  readonly key: string | undefined;
  readonly json?: boolean | undefined;
}

/** `proviso explain`: what a school's settings are, where they come from, and where they show. */
export function explain(
  school: string,
  { key, json = false }: ExplainOptions,
  { out, err, chalk }: Terminal,
): ExitCode {
  const request = { school, key, today: today() };
  const { value, diagnostics } = explainSchool(projectAt(process.cwd()), request);
  const problems = orderDiagnostics([...diagnostics, ...(value?.problems ?? [])]);
  if (problems.length > 0) err(`${formatDiagnostics(problems, chalk)}\n`);
  if (value) out(json ? explanationJson(value) : explanationText(value, chalk));
  return problems.length > 0 ? exitCodes.problemsFound : exitCodes.fine;
}
