import { htmlToPrint } from "../html/render-html.ts";
import type { FinishPdf, PrintToPdf, Renderer } from "../renderer.ts";

/** A PDF is the web page, printed and made accessible. */
export function createPdfRenderer(printToPdf: PrintToPdf, finish: FinishPdf): Renderer {
  return async (document, theme, pages) =>
    finish(printToPdf(htmlToPrint(document, theme, pages)), document, theme);
}
