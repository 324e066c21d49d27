import { PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { pdfText } from "../formats/pdf-text.ts";
import { isHarmlessAddress } from "./shape.ts";

/** Names of what makes a PDF act when it is opened, read or printed. */
const acting =
  /\/(?:JavaScript|JS|Launch|OpenAction|AA|SubmitForm|ImportData|GoToR|EmbeddedFile|RichMedia|XFA)\b/g;

/** What of a PDF can act, leads somewhere it should not, or is what a file or server holds that nobody may read. */
export async function pdfFaults(file: Uint8Array, canary: string): Promise<readonly string[]> {
  const { context } = await PDFDocument.load(file, { updateMetadata: false });
  const objects = context
    .enumerateIndirectObjects()
    .map(([, object]) => String(object instanceof PDFRawStream ? object.dict : object));
  const acts = objects.flatMap((object) => Array.from(object.matchAll(acting), ([name]) => name));
  const leads = objects
    .flatMap((object) => Array.from(object.matchAll(/\/URI\s*\(((?:[^()\\]|\\.)*)\)/gs)))
    .map(([, address = ""]) => address)
    .filter((address) => !isHarmlessAddress(address));
  const { blocks } = await pdfText(file);
  const isTaken = blocks.some(({ text }) => text.includes(canary));
  return [
    ...acts.map((name) => `acts: ${name}`),
    ...leads.map((address) => `leads to ${address}`),
    ...(isTaken ? [`holds ${canary}`] : []),
  ];
}
