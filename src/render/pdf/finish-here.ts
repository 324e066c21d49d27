import type { FinishPdf } from "../renderer.ts";

/** Finishes a PDF in the thread that asks for it. */
export const finishHere: FinishPdf = async (printing, document, theme) => {
  // What finishes the file is loaded only here, while the browser prints.
  const [printed, { finishPdf }] = await Promise.all([printing, import("./finish-pdf.ts")]);
  return finishPdf(printed, document, theme);
};
