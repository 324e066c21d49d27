import { dirname, relative, resolve } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { type Project, shownPath } from "./project.ts";
import { isWithin, nearestReal } from "./real-path.ts";

/**
 * The problem of an output folder that by its path is the project's and by a link is not; undefined for any other. People
 * may name whichever folder they like, but a link may have come with somebody else's change.
 */
export function linkedOutput(project: Project, out: string): Diagnostic | undefined {
  if (!isWithin(project.root, out)) return undefined;
  const real = nearestReal(out);
  if (isWithin(nearestReal(project.root), real)) return undefined;
  const message = `${shownPath(project, out)} is or lies behind a link that leads out of this project, so nothing is written there.`;
  return diagnose("file/link-out", message, {
    hint: "If that is where policies belong, name the folder itself with --out.",
  });
}

/** The problem of a file that a link below the output folder would put elsewhere; undefined where there is none. */
export function linkedPlace(project: Project, out: string, place: string): Diagnostic | undefined {
  const folder = dirname(place);
  if (nearestReal(folder) === resolve(nearestReal(out), relative(out, folder))) return undefined;
  const message = `${shownPath(project, place)} is not written: a folder on the way to it is a link.`;
  return diagnose("file/link-out", message, {
    hint: `Remove the link below ${shownPath(project, out)}, and build again.`,
  });
}
