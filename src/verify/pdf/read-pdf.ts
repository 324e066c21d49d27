import { PdfFile } from "../../pdf/pdf-file.ts";
import { readTagTree } from "../../pdf/tag-tree.ts";
import { DocumentWriter } from "../document-writer.ts";
import type { FinishedDocument } from "../finished-document.ts";
import { destinationsIn } from "./link-goal.ts";
import { readPrintedText } from "./page-text.ts";
import { TagReader } from "./tag-reader.ts";

/** Reads a finished PDF: its structure by the tags, its text by what is printed. Throws where it is none of ours. */
export async function readPdf(bytes: Uint8Array): Promise<FinishedDocument> {
  const file = await PdfFile.open(bytes);
  const tree = readTagTree(file);
  const destinations = destinationsIn(file, tree);
  const printed = await readPrintedText(bytes, destinations);
  const writer = new DocumentWriter();
  new TagReader({ file, writer, printed, destinations }).readChildren(tree);
  const { title, language, furniture } = printed;
  return writer.document({ title, language, furniture });
}
