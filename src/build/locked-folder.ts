import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { lockName } from "../host/folder-lock.ts";
import { type Project, shownPath } from "../host/project.ts";

/** The problem of a folder in which another run is at work. */
export function lockedFolder(
  project: Project,
  out: string,
  by: { readonly pid: number; readonly host: string } | undefined,
): Diagnostic {
  const who = by ? ` (process ${by.pid} on ${by.host})` : "";
  const folder = shownPath(project, out);
  return diagnose("build/locked", `Another run is at work in ${folder}${who}.`, {
    hint: `Wait until it is done. If nothing runs there any more, delete ${folder}/${lockName}.`,
  });
}
