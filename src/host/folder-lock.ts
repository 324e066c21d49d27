import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { hasEnded, type ProcessMark, parseMark, thisProcess } from "./process-mark.ts";
import { errorCode } from "./system-errors.ts";

/** The name of the file that says which process is at work in a folder. */
export const lockName = ".proviso-lock";

/** What came of asking for a folder. */
export type LockOutcome =
  | {
      readonly state: "held";
      /** True where the lock was left by a process that was killed. */
      readonly tookOver: boolean;
      readonly release: () => void;
    }
  | { readonly state: "locked"; readonly by: ProcessMark | undefined }
  /** Nothing can be written there, which whoever writes will find. */
  | { readonly state: "unavailable" };

/**
 * Takes a folder for this process, and makes it if need be. The lock goes with release() or when the process exits.
 * After a kill it stays, and is taken over by the next process that asks.
 */
export async function lockFolder(folder: string): Promise<LockOutcome> {
  try {
    await makeFolder(folder);
    return takeLock(folder);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return { state: "unavailable" };
  }
}

function takeLock(folder: string): LockOutcome {
  const path = join(folder, lockName);
  const own = besides(path);
  writeFileSync(own, `${JSON.stringify(thisProcess())}\n`, { flag: "wx" });
  try {
    if (putInPlace(own, path)) return held(path, false);
    const found = readIfThere(path);
    const by = found === undefined ? undefined : parseMark(found);
    const isLeft = by !== undefined && hasEnded(by);
    if (!isLeft || found === undefined || !removeLeft(path, found)) return { state: "locked", by };
    return putInPlace(own, path) ? held(path, true) : { state: "locked", by: undefined };
  } finally {
    rmSync(own, { force: true });
  }
}

/** A link is made whole or not at all, and never in another's place. */
function putInPlace(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(errorCode(error) ?? "")) throw error;
  }
  // Some disks, such as memory sticks, know no links.
  try {
    writeFileSync(path, readFileSync(own), { flag: "wx" });
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

/** Removes the lock of a process that has ended. Two may want to: what one has taken over, the other gives back. */
function removeLeft(path: string, left: string): boolean {
  const aside = besides(path);
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return true;
    throw error;
  }
  const isIt = readFileSync(aside, "utf8") === left;
  if (!isIt) putInPlace(aside, path);
  rmSync(aside, { force: true });
  return isIt;
}

function held(path: string, tookOver: boolean): LockOutcome {
  // Not on signals: whoever catches one still has to put the folder in order.
  const remove = () => rmSync(path, { force: true });
  process.on("exit", remove);
  const release = () => {
    process.off("exit", remove);
    remove();
  };
  return { state: "held", tookOver, release };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** A name as unfinished files have it, so that what a killed process leaves is removed with them. */
function besides(path: string): string {
  return `${path}.${randomBytes(6).toString("hex")}.tmp`;
}
