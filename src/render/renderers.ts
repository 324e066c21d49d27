import { renderDocx } from "./docx/render-docx.ts";
import { renderHtml } from "./html/render-html.ts";
import { renderMarkdown } from "./markdown/render-markdown.ts";
import { createPdfRenderer } from "./pdf/render-pdf.ts";
import type { Format, PrintToPdf, Renderer } from "./renderer.ts";

/** Every format's renderer. Printing is the host's, so it comes in from outside. */
export function createRenderers(printToPdf: PrintToPdf): Readonly<Record<Format, Renderer>> {
  return {
    docx: renderDocx,
    html: renderHtml,
    markdown: renderMarkdown,
    pdf: createPdfRenderer(printToPdf),
  };
}
