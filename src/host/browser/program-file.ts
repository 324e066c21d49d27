import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import type { Machine } from "./machine.ts";

/** Whether a path leads to a file that we may run. */
export async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    // Missing, or out of our reach: either way not a browser for us.
    return false;
  }
}

/** The paths a program name stands for, in PATH order; they need not exist. */
export function pathsOnSearchPath(name: string, { environment, platform }: Machine): string[] {
  const searchPath = environment["PATH"] ?? environment["Path"] ?? "";
  const fileName = platform === "win32" ? `${name}.exe` : name;
  return searchPath
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, fileName));
}
