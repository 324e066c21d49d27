import type { PolicyDocument } from "../../src/document/document.ts";
import { BrowserFailure } from "../../src/host/browser/browser-failure.ts";
import { createPdfPrinter, type PdfPrinter } from "../../src/host/browser/pdf-printer.ts";
import { estimatePages } from "../../src/render/paginate/estimate-pages.ts";
import type { Format } from "../../src/render/renderer.ts";
import { createRenderers } from "../../src/render/renderers.ts";
import type { Theme } from "../../src/render/theme.ts";
import { embeddedEnvironment, hasEmbedded } from "../host/browser/embedded-here.ts";
import { given, theme } from "./compose.ts";
import { docxText } from "./docx-text.ts";
import { htmlText } from "./html-text.ts";
import { pdfText } from "./pdf-text.ts";
import type { PolicyText } from "./policy-text.ts";

/** One printer for all files that a process tests; no test may close it, and its browser ends with the process. */
export const printer: PdfPrinter = createPdfPrinter({
  environment: hasEmbedded ? embeddedEnvironment : process.env,
});

const renderers = createRenderers(printer.print);

/**
 * Whether PDF can be made here: tests that need it are shown as skipped where it cannot. A machine that
 * builds for others (CI) has to have a browser, so that no PDF goes out untested.
 */
export const canPrint: boolean = await printer.print("<p>x").then(
  () => true,
  (error: unknown) => {
    if (process.env["CI"] || !(error instanceof BrowserFailure)) throw error;
    return false;
  },
);

/** A page as the browser prints it. */
export async function printed(html: string): Promise<Uint8Array> {
  return printer.print(html);
}

/** The formats that people read; Markdown is for comparing. */
export type ReadableFormat = Exclude<Format, "markdown">;

export async function fileOf(
  document: PolicyDocument,
  format: Format,
  look: Theme = theme,
): Promise<Uint8Array> {
  return given(await renderers[format](document, look, estimatePages(document, look)));
}

const readers = { html: htmlText, docx: docxText, pdf: pdfText };

/** A policy's text as it stands in a finished file. */
export async function textIn(
  format: ReadableFormat,
  document: PolicyDocument,
): Promise<PolicyText> {
  return readers[format](await fileOf(document, format));
}
