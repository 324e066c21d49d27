import { appendFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/log.ts";
import { reasonFor } from "./system-errors.ts";
import { writeFileAtomic } from "./write-file.ts";

/** Writes a report, whole or not at all. The path is counted from a folder, and messages show it as it is. */
export async function writeReport(
  folder: string,
  path: string,
  text: string,
): Promise<Outcome<string>> {
  const file = resolve(folder, path);
  const status = await stat(file).catch(() => undefined);
  // A finished file takes the place of what is there, which must not happen to a device such as /dev/stdout.
  if (status && !status.isFile() && !status.isDirectory()) {
    const problem = diagnose("file/cannot-write", `${path} is not an ordinary file.`, {
      hint: "Name a new file, or - for stdout.",
    });
    return { diagnostics: [problem] };
  }
  return writeFileAtomic(file, text, { shownAs: path });
}

/** Adds text to a file that somebody else keeps, such as the summary of a CI job. */
export async function addToFile(path: string, text: string): Promise<Outcome<string>> {
  try {
    await appendFile(path, text);
    return { value: path, diagnostics: [] };
  } catch (error) {
    const message = `${path} cannot be written: ${reasonFor(error)}.`;
    return { diagnostics: [diagnose("file/cannot-write", message)] };
  }
}
