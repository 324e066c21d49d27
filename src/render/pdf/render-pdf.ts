import { renderHtml } from "../html/render-html.ts";
import type { PrintToPdf, Renderer } from "../renderer.ts";

/** A PDF is the web page, printed and made accessible. */
export function createPdfRenderer(printToPdf: PrintToPdf): Renderer {
  return async (document, theme, pages) => {
    const html = await renderHtml(document, theme, pages);
    const printing = printToPdf(new TextDecoder().decode(html));
    // What finishes the file is loaded only here, while the browser prints.
    const [printed, { finishPdf }] = await Promise.all([printing, import("./finish-pdf.ts")]);
    return finishPdf(printed, document, theme);
  };
}
