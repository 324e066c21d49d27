import { join, resolve } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { filesIn, isThere, readFinishedFile } from "../host/finished-files.ts";
import { isFolder } from "../host/is-folder.ts";
import { type Project, shownPath } from "../host/project.ts";
import { sha256 } from "../host/sha256.ts";
import { fileExtensions } from "../render/renderer.ts";
import type { SetComparison } from "../verify/compare-set.ts";
import { readableFormats } from "../verify/read-finished.ts";
import { filesOf, manifestName } from "./manifest.ts";
import { readManifest } from "./manifest-file.ts";
import { type ReadableFile, verifySet } from "./verify-set.ts";

/** What a verification found. */
export interface VerifyReport {
  readonly sets: readonly VerifiedSet[];
  /** How many files were held against a manifest. */
  readonly listedFiles: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The formats of one document. */
export interface VerifiedSet {
  /** Path without an ending, such as `policies/kent/great-chart/online-safety`. */
  readonly name: string;
  /** Undefined where no file of the set can be read. */
  readonly comparison: SetComparison | undefined;
}

/**
 * Compares finished files: for a file, the others of its name beside it; for a folder, all documents in it. A folder
 * with a manifest is held against that as well.
 */
export async function verifyFinished(
  project: Project,
  paths: readonly string[],
  onSet: (set: VerifiedSet) => void,
): Promise<VerifyReport> {
  const log = new DiagnosticLog();
  const places = paths.map((path) => resolve(project.root, path));
  const folders = places.filter(isFolder);
  const listed = folders.map((folder) => verifyManifest(project, folder, log));
  const names = places.flatMap((path) => log.take(namesAt(project, path)) ?? []);
  const sets: VerifiedSet[] = [];
  for (const name of new Set(names)) {
    const set = await verifyNamed(project, name, log);
    onSet(set);
    sets.push(set);
  }
  const listedFiles = listed.reduce((sum, count) => sum + count, 0);
  return { sets, listedFiles, diagnostics: log.all };
}

/** The sets that a file or folder stands for, as paths without an ending. */
function namesAt(project: Project, path: string): Outcome<readonly string[]> {
  const shownAs = shownPath(project, path);
  if (!isThere(path)) return { diagnostics: [notFound(shownAs)] };
  if (isFolder(path)) {
    const names = filesIn(path)
      .filter(isReadable)
      .map((file) => withoutEnding(join(path, file)));
    return { value: names, diagnostics: names.length === 0 ? [nothingIn(shownAs)] : [] };
  }
  if (isReadable(path)) return { value: [withoutEnding(path)], diagnostics: [] };
  const message = `${shownAs} is of no format that is compared: ${readableFormats.join(", ")}.`;
  return { diagnostics: [diagnose("verify/unreadable", message)] };
}

async function verifyNamed(
  project: Project,
  name: string,
  log: DiagnosticLog,
): Promise<VerifiedSet> {
  const files = readableFormats.flatMap((format): readonly ReadableFile[] => {
    const path = `${name}.${fileExtensions[format]}`;
    const shownAs = shownPath(project, path);
    const bytes = isThere(path) ? log.take(readFinishedFile(path, shownAs)) : undefined;
    return bytes ? [{ format, bytes, shownAs }] : [];
  });
  const shown = shownPath(project, name);
  const { comparison, diagnostics } = await verifySet(shown, files);
  log.add(...diagnostics);
  return { name: shown, comparison };
}

/** Holds a folder against its manifest, byte for byte. Gives the number of files that are listed there. */
function verifyManifest(project: Project, folder: string, log: DiagnosticLog): number {
  const shownAs = shownPath(project, join(folder, manifestName));
  if (!isThere(join(folder, manifestName))) {
    log.add(noManifest(shownPath(project, folder)));
    return 0;
  }
  const manifest = log.take(readManifest({ out: folder, shownAs }));
  if (!manifest) return 0;
  const listed = filesOf(manifest);
  for (const [name, { sha256: expected }] of listed) {
    const path = resolve(folder, name);
    const shown = shownPath(project, path);
    if (!isThere(path)) log.add(missing(shown, shownAs));
    else {
      const bytes = log.take(readFinishedFile(path, shown));
      if (bytes && sha256(bytes) !== expected) log.add(changed(shown, shownAs));
    }
  }
  const extra = filesIn(folder).filter((name) => name !== manifestName && !listed.has(name));
  log.add(...extra.map((name) => unlisted(shownPath(project, join(folder, name)), shownAs)));
  return listed.size;
}

function isReadable(path: string): boolean {
  return readableFormats.some((format) => path.endsWith(`.${fileExtensions[format]}`));
}

function withoutEnding(path: string): string {
  return path.slice(0, path.lastIndexOf("."));
}

function notFound(path: string): Diagnostic {
  return diagnose("file/not-found", `There is no ${path}.`, {
    hint: "Name a finished file, or the folder of the policies.",
  });
}

function missing(path: string, manifest: string): Diagnostic {
  return diagnose("verify/missing-file", `${path} is missing, but ${manifest} lists it.`, {
    hint: "Build it again.",
  });
}

function changed(path: string, manifest: string): Diagnostic {
  return diagnose("verify/changed-file", `${path} is not the file that ${manifest} lists.`, {
    hint: "Somebody has changed it since it was made. Build it again, or publish it as a document of your own.",
  });
}

function unlisted(path: string, manifest: string): Diagnostic {
  return diagnose("verify/extra-file", `${path} is not listed in ${manifest}.`, {
    hint: "It may be left from an earlier build. Delete it, or build all formats again.",
  });
}

function noManifest(folder: string): Diagnostic {
  return diagnose(
    "verify/no-manifest",
    `There is no ${manifestName} in ${folder}, so only the formats are compared.`,
    { hint: "Name the folder that `proviso build` writes to, as --out names it." },
  );
}

function nothingIn(folder: string): Diagnostic {
  return diagnose("file/nothing-matches", `There is no finished policy in ${folder}.`, {
    hint: "Make the policies first: proviso build.",
  });
}
