import { renderDocx } from "./docx/render-docx.ts";
import { renderHtml } from "./html/render-html.ts";
import { renderMarkdown } from "./markdown/render-markdown.ts";
import { finishHere } from "./pdf/finish-here.ts";
import { createPdfRenderer } from "./pdf/render-pdf.ts";
import type { FinishPdf, Format, PrintToPdf, Renderer } from "./renderer.ts";

/** Every format's renderer. Printing is the host's, so it comes in from outside; so may threads that finish what is printed. */
export function createRenderers(
  printToPdf: PrintToPdf,
  finish: FinishPdf = finishHere,
): Readonly<Record<Format, Renderer>> {
  return {
    docx: withoutReport(renderDocx),
    html: withoutReport(renderHtml),
    markdown: withoutReport(renderMarkdown),
    pdf: createPdfRenderer(printToPdf, finish),
  };
}

/** A renderer of a format of which there is never anything to say. */
function withoutReport(render: (...inputs: Parameters<Renderer>) => Promise<Uint8Array>): Renderer {
  return async (...inputs) => ({ value: await render(...inputs), diagnostics: [] });
}
