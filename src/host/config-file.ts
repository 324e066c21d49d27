import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/log.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import { readSourceFile } from "./files.ts";
import { layerFolders, type Project, shownPath } from "./project.ts";
import { isWithin, nearestReal, realPath } from "./real-path.ts";

/**
 * Reads a school's file, a `defaults.yaml` or the list of known problems. Many people write these, and a link among them
 * may not open what is not the project's: problems quote what they are about.
 */
export function readConfigFile(project: Project, path: string): Outcome<SourceFile> {
  const shownAs = shownPath(project, path);
  const real = realPath(path);
  // Without a real path there is nothing to read, which reading says best.
  if (real === undefined) return readSourceFile(path, { shownAs });
  const base = baseOf(project, path);
  if (!isWithin(nearestReal(base), real)) return { diagnostics: [linkedOut(shownAs)] };
  return readSourceFile(real, { shownAs });
}

/** The folder that a file's links may not leave: the project, or that of the layers of a file named elsewhere. */
function baseOf(project: Project, path: string): string {
  return isWithin(project.root, path)
    ? project.root
    : (layerFolders(project, path)[0] ?? project.root);
}

function linkedOut(shownAs: string) {
  return diagnose(
    "file/link-out",
    `${shownAs} is or lies behind a link that leads out of this project, so it is not read.`,
    { hint: "Put the file itself there. To use files elsewhere, name them: proviso check <path>." },
  );
}
