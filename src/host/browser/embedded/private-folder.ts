import { mkdtempSync, rmSync } from "node:fs";
import { chmod, lstat, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../../make-folder.ts";
import { whenProcessEnds } from "../../process-end.ts";

/** Makes a folder that only we can enter. False if it cannot be made, or belongs to somebody else. */
export async function makePrivateFolder(path: string): Promise<boolean> {
  try {
    await makeFolder(path, 0o700);
    const found = await lstat(path);
    if (!found.isDirectory() || found.uid !== process.getuid?.()) return false;
    await chmod(path, 0o700);
    // Only making something shows whether there is room and the disk may be written.
    await rm(await mkdtemp(join(path, ".probe-")), { recursive: true });
    return true;
  } catch {
    // Read-only, full, no home: the caller falls back to a temporary folder.
    return false;
  }
}

/** A temporary folder that only we can enter and that is gone when this process ends. */
export function temporaryFolderUntilExit(parent: string, prefix: string): string {
  const path = mkdtempSync(join(parent, prefix));
  whenProcessEnds(() => rmSync(path, { recursive: true, force: true, maxRetries: 3 }));
  return path;
}
