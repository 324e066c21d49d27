import type { PolicyDocument } from "../../src/document/document.ts";
import {
  compareSet,
  type FinishedFormat,
  type SetComparison,
} from "../../src/verify/compare-set.ts";
import { type ReadableFormat, readFinished } from "../../src/verify/read-finished.ts";
import { fileOf } from "./finished-files.ts";

/** A document as it is read back from a file of one format. */
export async function readBack(
  format: ReadableFormat,
  document: PolicyDocument,
): Promise<FinishedFormat> {
  return { format, document: await readFinished(format, await fileOf(document, format)) };
}

/** What `proviso verify` says of a document in all formats. */
export async function comparisonOf(document: PolicyDocument): Promise<SetComparison> {
  return compareSet([
    await readBack("docx", document),
    await readBack("pdf", document),
    await readBack("html", document),
  ]);
}
