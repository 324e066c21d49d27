import { type Dirent, lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./files-below.ts";
import { hasEnded, parseMark, thisProcess } from "./process-mark.ts";

/** What the name of an unfinished file looks like (see write-file). */
const unfinished = /^\..*\.[0-9a-f]{12}\.tmp$/;

/** Removes the unfinished files of a killed process from a folder and those below it. Nobody else may be writing there. */
export function removeUnfinishedFiles(folder: string): void {
  for (const entry of unlessUnreadable(() => filesBelow(folder))) {
    if (entry.isFile() && unfinished.test(entry.name))
      rmSync(join(entry.parentPath, entry.name), { force: true });
  }
}

/** Removes the files of a folder that nobody has written for so many days. */
export function removeOldFiles(folder: string, days: number): void {
  const oldest = Date.now() - days * 24 * 60 * 60 * 1000;
  for (const entry of entriesOf(folder)) {
    const path = join(entry.parentPath, entry.name);
    try {
      if (entry.isFile() && lstatSync(path).mtimeMs < oldest) rmSync(path);
    } catch {
      // Another run may have been quicker. What may not be removed stays.
    }
  }
}

/** How the names of browsers' throw-away profiles begin. */
export const profilePrefix = "proviso-browser-";
const ownerName = "proviso-owner";

/** Writes into a profile that it is this process's. */
export function markProfile(profile: string): void {
  writeFileSync(join(profile, ownerName), `${JSON.stringify(thisProcess())}\n`);
}

/** Removes the profiles of processes that have ended without doing so: only a kill leaves any. */
export function removeAbandonedProfiles(temporaryFolder: string): void {
  for (const entry of entriesOf(temporaryFolder)) {
    const path = join(temporaryFolder, entry.name);
    if (entry.isDirectory() && entry.name.startsWith(profilePrefix) && isAbandoned(path)) {
      try {
        rmSync(path, { recursive: true, force: true, maxRetries: 2 });
      } catch {
        // A browser that is just ending may still write there. The next run tries again.
      }
    }
  }
}

function isAbandoned(profile: string): boolean {
  try {
    const owner = join(profile, ownerName);
    // The temporary folder is everybody's: what is not our own is not even read.
    if ([profile, owner].some((path) => lstatSync(path).uid !== (process.getuid?.() ?? 0)))
      return false;
    const mark = lstatSync(owner).isFile() ? parseMark(readFileSync(owner, "utf8")) : undefined;
    return mark !== undefined && hasEnded(mark);
  } catch {
    return false;
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  return unlessUnreadable(() => readdirSync(folder, { withFileTypes: true }));
}

function unlessUnreadable(read: () => readonly Dirent[]): readonly Dirent[] {
  try {
    return read();
  } catch {
    return [];
  }
}
