import { findAuthority, startProject } from "../../build/start-project.ts";
import { DiagnosticLog } from "../../diagnostics/log.ts";
import { orderDiagnostics } from "../../diagnostics/order.ts";
import { projectAt } from "../../host/project.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { inertLine } from "../reporters/inert.ts";
import { formatDiagnostics } from "../reporters/pretty.ts";
import type { Terminal } from "../terminal.ts";

/** `proviso init`: begins an authority's own repository. */
export async function init(
  folder: string,
  { name }: { readonly name: string },
  { out, err, chalk }: Terminal,
): Promise<ExitCode> {
  const project = projectAt(folder);
  const log = new DiagnosticLog();
  const found = log.take(findAuthority(project, name));
  if (found && !found.authority) {
    const hint = found.meant ? ` Did you mean "${found.meant}"?` : "";
    err(`England has no local authority "${inertLine(name)}".${hint}\n`);
    return exitCodes.wrongUsage;
  }
  const made = found?.authority && log.take(await startProject(project, found.authority));
  if (log.all.length > 0) err(`${formatDiagnostics(orderDiagnostics(log.all), chalk)}\n`);
  if (!made) {
    err("Nothing was made.\n");
    return exitCodes.problemsFound;
  }
  const go = folder === "." ? "" : `cd ${inertLine(folder)}, then `;
  out(`${made.join("\n")}\nNext: ${go}proviso check, which lists what is left to fill in\n`);
  return exitCodes.fine;
}
