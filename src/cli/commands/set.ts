import { type Change, planChange, saveChange } from "../../build/change.ts";
import { openWorkspace } from "../../build/workspace.ts";
import { DiagnosticLog } from "../../diagnostics/log.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { projectAt } from "../../host/project.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { changedLines, changeText } from "../reporters/change-text.ts";
import { formatDiagnostics } from "../reporters/pretty.ts";
import { plural } from "../reporters/words.ts";
import type { Terminal } from "../terminal.ts";

export interface SetOptions {
  readonly school: string;
  readonly key: string;
  readonly value: string;
  readonly today: string;
  readonly dryRun?: boolean | undefined;
}

/** `proviso set`: changes one value in a school's own file, if the school is as right with it as without. */
export async function set(options: SetOptions, terminal: Terminal): Promise<ExitCode> {
  const { out, err, chalk } = terminal;
  const log = new DiagnosticLog();
  const workspace = log.take(openWorkspace(projectAt(process.cwd()), options.today));
  const change = workspace && log.take(planChange(workspace, options));
  const problems = orderDiagnostics(log.all);
  if (problems.length > 0) err(`${formatDiagnostics(problems, chalk)}\n`);
  if (!change) {
    err("Nothing was changed.\n");
    return exitCodes.problemsFound;
  }
  if (options.dryRun) {
    out(changedLines(change.file.source.text, change.text));
    return exitCodes.fine;
  }
  const failed = await saveChange(change);
  if (failed.length > 0) {
    err(`${formatDiagnostics(failed, chalk)}\n`);
    return exitCodes.problemsFound;
  }
  out(`${changeText(options.key, change)}${errorsLeft(change)}`);
  return exitCodes.fine;
}

function errorsLeft({ errorsLeft: count, file }: Change): string {
  if (count === 0) return "";
  return `The school has ${plural(count, "other error")}: proviso check ${file.source.path}\n`;
}
