/** Lists deeper than this count as this deep: Word has no further level. */
export const deepestListLevel = 3;

/** A list item's bullet or number, without the signs around a number: "1." and "1)" count as one. */
export function listLabel(printed: string): string {
  return /[\p{L}\p{N}]+/u.exec(printed)?.[0] ?? "•";
}

/** Page furniture without "Page 2 of 40". */
export function withoutPageNumber(text: string): string {
  return text.replace(/\s*Page \d+ of \d+$/, "");
}
