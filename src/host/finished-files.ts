import { existsSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Outcome } from "../diagnostics/log.ts";
import { readRegularFile } from "./files.ts";
import { filesBelow } from "./files-below.ts";

/** The largest finished file that is read. A policy has less than a megabyte; one with logos a few. */
const largestFinishedBytes = 128 * 1024 * 1024;

/** Reads a file that a build has made, or its manifest. */
export function readFinishedFile(path: string, shownAs: string): Outcome<Uint8Array> {
  return readRegularFile(path, shownAs, largestFinishedBytes);
}

export function isThere(path: string): boolean {
  return existsSync(path);
}

/** A file's size in bytes; undefined where there is no ordinary file. */
export function fileSize(path: string): number | undefined {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    return status?.isFile() ? status.size : undefined;
  } catch {
    return undefined;
  }
}

/** All files below a folder as sorted paths in it, with forward slashes. What is hidden is left out. */
export function filesIn(folder: string): readonly string[] {
  return filesBelow(folder)
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !path.split("/").some((name) => name.startsWith(".")))
    .toSorted();
}
