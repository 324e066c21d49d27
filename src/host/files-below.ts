import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * What is no folder, in a folder and in those below it. No link is followed: with `recursive`, Node from 22 on goes into
 * folders that links lead to. Throws where a folder cannot be looked into.
 */
export function filesBelow(folder: string): readonly Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [entry],
  );
}
