import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/log.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import { errorCode, reasonFor } from "./system-errors.ts";

/** The largest source file that is read. A school's file has a few kilobytes. */
export const largestSourceBytes = 1024 * 1024;

export interface ReadOptions {
  /** The name people know the file by, for messages. The path itself if not given. */
  readonly shownAs?: string | undefined;
}

/** Reads a text file: at most 1 MiB, a regular file and not a pipe or device, UTF-8 without a BOM. */
export function readSourceFile(
  path: string,
  { shownAs = path }: ReadOptions = {},
): Outcome<SourceFile> {
  const { value, diagnostics } = readRegularFile(path, shownAs, largestSourceBytes);
  return value ? decode(value, shownAs) : { diagnostics };
}

/** Reads a regular file's bytes, such as a logo's, up to a limit. */
export function readRegularFile(
  path: string,
  shownAs: string,
  largestBytes: number,
): Outcome<Uint8Array> {
  let file: number | undefined;
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for somebody to write to it.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(file);
    if (status.isDirectory()) return failed(folderInstead(shownAs));
    if (!status.isFile()) return failed(notRegular(shownAs));
    const bytes = readUpTo(file, status.size, largestBytes + 1);
    if (bytes.length > largestBytes) return failed(tooLarge(shownAs, largestBytes));
    return { value: bytes, diagnostics: [] };
  } catch (error) {
    return failed(cannotRead(shownAs, error));
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Reads to the end or the limit. The size is only a guess: the file may grow, and in /proc it is 0. */
function readUpTo(file: number, expected: number, limit: number): Uint8Array {
  const chunks: Buffer[] = [];
  let total = 0;
  while (total < limit) {
    // One more than is left, so that a file that has not grown is read at once, and seen to end.
    const wanted = Math.min(expected > total ? expected - total + 1 : 4096, limit - total);
    const chunk = readChunk(file, wanted);
    total += chunk.length;
    chunks.push(chunk);
    if (chunk.length === 0 || (total === expected && chunk.length < wanted)) break;
  }
  const [first, ...others] = chunks;
  return first && others.length === 0 ? first : Buffer.concat(chunks);
}

function readChunk(file: number, wanted: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(wanted);
  return bytes.subarray(0, readSync(file, bytes));
}

function decode(bytes: Uint8Array, shownAs: string): Outcome<SourceFile> {
  try {
    // The decoder leaves a byte order mark out by itself.
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { value: { path: shownAs, text }, diagnostics: [] };
  } catch {
    return failed(notUtf8(bytes, shownAs));
  }
}

function failed(diagnostic: Diagnostic): Outcome<never> {
  return { diagnostics: [diagnostic] };
}

function cannotRead(shownAs: string, error: unknown): Diagnostic {
  if (errorCode(error) === "ENOENT") {
    return diagnose("file/not-found", `There is no file ${shownAs}.`, {
      hint: "Check the spelling of the name and of the folders before it.",
    });
  }
  return diagnose("file/unreadable", `${shownAs} cannot be read: ${reasonFor(error)}.`);
}

function folderInstead(shownAs: string): Diagnostic {
  return diagnose("file/unreadable", `${shownAs} is a folder, where a file is needed.`);
}

function notRegular(shownAs: string): Diagnostic {
  return diagnose("file/unreadable", `${shownAs} is not an ordinary file, so it is not read.`);
}

function tooLarge(shownAs: string, largestBytes: number): Diagnostic {
  const limit = `${Math.floor(largestBytes / 1024)} KB`;
  return diagnose("file/too-large", `${shownAs} is larger than ${limit}, so it is not read.`);
}

function notUtf8(bytes: Uint8Array, shownAs: string): Diagnostic {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const where = isUtf16 ? "It is in UTF-16." : `The first such place is in line ${badLine(bytes)}.`;
  return diagnose("file/not-utf8", `${shownAs} is not in UTF-8. ${where}`, {
    hint: 'Open it in your editor and save it again with the encoding "UTF-8".',
  });
}

function badLine(bytes: Uint8Array): number {
  const readable = new TextDecoder("utf-8").decode(bytes);
  return readable.slice(0, readable.indexOf("\ufffd")).split("\n").length;
}
