import { randomBytes } from "node:crypto";
import { chmod, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/log.ts";
import { makeFolder } from "./make-folder.ts";
import { errorCode, reasonFor } from "./system-errors.ts";

export interface WriteOptions {
  /** The name people know the file by, for messages. The path itself if not given. */
  readonly shownAs?: string | undefined;
  /** "disk" waits until the disk has the bytes, for what must survive a power cut. "cache" if not given. */
  readonly until?: "cache" | "disk" | undefined;
  /** "kept" gives the new file the permissions of the one whose place it takes. */
  readonly mode?: "kept" | undefined;
}

/**
 * Writes a file so that readers see the old one or the whole new one, and makes its folder.
 * The value is the path.
 */
export async function writeFileAtomic(
  path: string,
  bytes: Uint8Array | string,
  { shownAs = path, until = "cache", mode }: WriteOptions = {},
): Promise<Outcome<string>> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomName()}.tmp`);
  try {
    await makeFolder(dirname(path));
    await writeNew(temporary, bytes, until);
    if (mode === "kept") await chmod(temporary, (await stat(path)).mode);
    await replace(temporary, path);
    return { value: path, diagnostics: [] };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    return { diagnostics: [await cannotWrite(path, shownAs, error)] };
  }
}

async function writeNew(
  path: string,
  bytes: Uint8Array | string,
  until: "cache" | "disk",
): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    if (until === "disk") await file.sync();
  } finally {
    await file.close();
  }
}

const pausesMilliseconds = [20, 80, 300];

// On Windows a virus scanner or preview holds new files for a moment; Word holds them for hours.
async function replace(from: string, to: string): Promise<void> {
  for (const milliseconds of pausesMilliseconds) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (process.platform !== "win32" || !isInUse(error)) throw error;
      await pause(milliseconds);
    }
  }
  return rename(from, to);
}

function isInUse(error: unknown): boolean {
  return ["EACCES", "EBUSY", "EPERM"].includes(errorCode(error) ?? "");
}

async function cannotWrite(path: string, shownAs: string, error: unknown): Promise<Diagnostic> {
  if (await isFolder(path)) {
    return diagnose("file/cannot-write", `${shownAs} cannot be written: it is a folder.`, {
      hint: "Give the output another name, or remove the folder.",
    });
  }
  return diagnose("file/cannot-write", `${shownAs} cannot be written: ${reasonFor(error)}.`, {
    ...(isInUse(error)
      ? { hint: "If it is open in Word or another program, close it there." }
      : {}),
  });
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

function randomName(): string {
  return randomBytes(6).toString("hex");
}
