const nodeName = /\(node(\d{8})\)/g;

/**
 * Chromium names the cells of tables after counters of its own, which depend on how fast a page was loaded (seen in 147).
 * Numbers the names anew in their order, so that equal pages give equal bytes. Every length stays, and with it the
 * file's table of offsets.
 */
export function pinNodeNames(pdf: Uint8Array): Uint8Array {
  // Each byte becomes one character, so that offsets in the text are offsets in the file.
  const text = new TextDecoder("latin1").decode(pdf);
  const found = Array.from(text.matchAll(nodeName), ([, digits = ""]) => digits);
  const names = Array.from(new Set(found)).toSorted();
  const pinned = new Map(names.map((name, index) => [name, String(index + 1).padStart(8, "0")]));
  const bytes = pdf.slice();
  for (const { index, 1: digits = "" } of text.matchAll(nodeName))
    bytes.set(new TextEncoder().encode(pinned.get(digits)), index + "(node".length);
  return bytes;
}
