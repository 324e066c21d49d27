import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { compareSet, type FinishedFormat, type SetComparison } from "../verify/compare-set.ts";
import { type ReadableFormat, readableFormats, readFinished } from "../verify/read-finished.ts";
import { reportDifferences } from "../verify/report-differences.ts";
import type { Rendition } from "./renderer-set.ts";

/** A finished file of one of the formats that are compared. */
export interface ReadableFile {
  readonly format: ReadableFormat;
  readonly bytes: Uint8Array;
  /** The file's name in messages. */
  readonly shownAs: string;
}

/** Compares the formats of one document before they are written. */
export async function verifyRenditions(
  name: string,
  renditions: readonly Rendition[],
): Promise<readonly Diagnostic[]> {
  const files = readableFormats.flatMap((format) => {
    const found = renditions.find((rendition) => rendition.format === format);
    return found ? [{ format, bytes: found.bytes, shownAs: `${name}.${format}` }] : [];
  });
  return (await verifySet(name, files)).diagnostics;
}

/** Compares the files of one document. The value is there even where they differ; what differs is in the diagnostics. */
export async function verifySet(
  name: string,
  files: readonly ReadableFile[],
): Promise<{ readonly comparison?: SetComparison; readonly diagnostics: readonly Diagnostic[] }> {
  const log = new DiagnosticLog();
  const read: FinishedFormat[] = [];
  for (const file of files) {
    const document = log.take(await readFile(file));
    if (document) read.push(document);
  }
  const [first, ...others] = read;
  if (!first) return { diagnostics: log.all };
  const comparison = compareSet([first, ...others]);
  return { comparison, diagnostics: [...log.all, ...reportDifferences(name, comparison)] };
}

async function readFile({
  format,
  bytes,
  shownAs,
}: ReadableFile): Promise<Outcome<FinishedFormat>> {
  try {
    return { value: { format, document: await readFinished(format, bytes) }, diagnostics: [] };
  } catch (error) {
    // Whatever a reader stumbles over, it is the file that cannot be read.
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${shownAs} cannot be read as ${format.toUpperCase()}. The reader says: ${reason}`;
    const hint = "It may be damaged, or saved by another program. Build it again.";
    return { diagnostics: [diagnose("verify/unreadable", message, { hint })] };
  }
}
