import { renderHtml } from "../html/render-html.ts";
import type { PrintToPdf, Renderer } from "../renderer.ts";
import { lowerDestinations } from "./lower-destinations.ts";
import { pinDates } from "./pin-dates.ts";
import { pinNodeNames } from "./pin-node-names.ts";

/** A PDF is the web page, printed, with the policy's date in place of the clock's. */
export function createPdfRenderer(printToPdf: PrintToPdf): Renderer {
  return async (document, theme, pages) => {
    const html = await renderHtml(document, theme, pages);
    const pdf = await printToPdf(new TextDecoder().decode(html));
    const linked = lowerDestinations(pdf, document, theme);
    return pinNodeNames(pinDates(linked, document.properties.date));
  };
}
