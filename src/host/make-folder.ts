import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode } from "./system-errors.ts";

/**
 * Makes a folder and those above it. Node's own `recursive` never ends where the system answers
 * "no such folder" for one that nobody may make, as below /proc.
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  try {
    await makeOne(path, mode);
  } catch (error) {
    const parent = dirname(path);
    if (errorCode(error) !== "ENOENT" || parent === path) throw error;
    await makeFolder(parent, mode);
    await makeOne(path, mode);
  }
}

/** A file in the folder's place is left for the next step to stumble over: it knows what it wanted. */
async function makeOne(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    // EISDIR and EPERM are what some systems say of a drive or a root that is there.
    if (!["EEXIST", "EISDIR", "EPERM"].includes(errorCode(error) ?? "")) throw error;
  }
}
