import { renderDocx } from "./docx/render-docx.ts";
import { renderHtml } from "./html/render-html.ts";
import { renderMarkdown } from "./markdown/render-markdown.ts";
import { createPdfRenderer } from "./pdf/render-pdf.ts";
import type { Format, PrintToPdf, Renderer } from "./renderer.ts";

/** Every format's renderer. Printing is the host's, so it comes in from outside. */
export function createRenderers(printToPdf: PrintToPdf): Readonly<Record<Format, Renderer>> {
  return {
    docx: withoutReport(renderDocx),
    html: withoutReport(renderHtml),
    markdown: withoutReport(renderMarkdown),
    pdf: createPdfRenderer(printToPdf),
  };
}

/** A renderer of a format of which there is never anything to say. */
function withoutReport(render: (...inputs: Parameters<Renderer>) => Promise<Uint8Array>): Renderer {
  return async (...inputs) => ({ value: await render(...inputs), diagnostics: [] });
}
