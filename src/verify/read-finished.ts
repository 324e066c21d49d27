import type { Format } from "../render/renderer.ts";
import type { FinishedDocument } from "./finished-document.ts";

/** The formats that people read, and that say the same. Markdown is for comparing texts with other tools. */
export const readableFormats = ["docx", "pdf", "html"] as const satisfies readonly Format[];
export type ReadableFormat = (typeof readableFormats)[number];

/** Reads a finished file. What reads a format is loaded when the first file of it comes. Throws where it is none. */
export async function readFinished(
  format: ReadableFormat,
  bytes: Uint8Array,
): Promise<FinishedDocument> {
  switch (format) {
    case "docx":
      return (await import("./docx/read-docx.ts")).readDocx(bytes);
    case "html":
      return (await import("./html/read-html.ts")).readHtml(bytes);
    case "pdf":
      return (await import("./pdf/read-pdf.ts")).readPdf(bytes);
  }
}
