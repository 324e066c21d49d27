import { accessSync, constants } from "node:fs";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import { largestSourceBytes, readRegularFile, readSourceFile } from "./files.ts";
import { type Project, shownPath } from "./project.ts";
import { isWithin, nearestReal, realPath } from "./real-path.ts";
import { errorCode, reasonFor } from "./system-errors.ts";
import { writeFileAtomic } from "./write-file.ts";

/** A file of the project that is to be changed. */
export interface OwnFile {
  /** Where it really lies: a link is followed. */
  readonly path: string;
  readonly source: SourceFile;
  /** The byte order mark that some editors put first; the source is without it. */
  readonly mark: string;
}

/** Opens a file to change it. It must lie in the project, and so must what it links to. */
export function openOwnFile(project: Project, path: string): Outcome<OwnFile> {
  const shownAs = shownPath(project, path);
  const real = realPath(path);
  if (real !== undefined && !isInside(project, real)) return { diagnostics: [outside(shownAs)] };
  const log = new DiagnosticLog();
  const source = log.take(readSourceFile(path, { shownAs }));
  const mark = source && byteOrderMark(path, shownAs);
  const refusal = real === undefined ? undefined : writeProtection(real, shownAs);
  if (refusal) log.add(refusal);
  return log.outcome(
    real !== undefined && source ? { path: real, source, mark: mark ?? "" } : undefined,
  );
}

/** Puts text in the place of a file's. */
export async function saveOwnFile(
  { path, mark, source }: OwnFile,
  text: string,
): Promise<Outcome<string>> {
  return writeFileAtomic(path, mark + text, { shownAs: source.path, mode: "kept" });
}

/** Whether a path lies below the project's folder, links followed as far as there is something. */
export function isInside({ root }: Project, path: string): boolean {
  const [folder, file] = [nearestReal(root), nearestReal(path)];
  return file !== folder && isWithin(folder, file);
}

/** The problem of a path that leads out of the project. */
export function outside(shownAs: string): Diagnostic {
  return diagnose(
    "file/outside-project",
    `${shownAs} lies outside this folder, so it is not written.`,
    {
      hint: "Change to the folder that holds it and its schools/, and run the command there.",
    },
  );
}

function byteOrderMark(path: string, shownAs: string): string {
  const { value } = readRegularFile(path, shownAs, largestSourceBytes);
  return value?.[0] === 0xef && value[1] === 0xbb && value[2] === 0xbf ? "\ufeff" : "";
}

// A new file takes the old one's place, which the system allows even where nobody may write to the old one.
function writeProtection(path: string, shownAs: string): Diagnostic | undefined {
  try {
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    return diagnose("file/cannot-write", `${shownAs} cannot be written: ${reasonFor(error)}.`);
  }
}
