const dateEntry = /\/(?:CreationDate|ModDate) \(D:(?=\d{14}(?:[+-]\d\d'\d\d'|Z)?\))/g;
const zonePattern = /^[+-]\d\d'\d\d'/;

/**
 * Gives a browser's PDF the dates of our choice (in UTC, such as 2026-09-01 or 2026-09-01T10:00:00Z),
 * so that equal pages give equal bytes. Every length stays, and with it the file's table of offsets.
 */
export function pinDates(pdf: Uint8Array, isoDate: string): Uint8Array {
  const digits = new Date(isoDate).toISOString().slice(0, 19).replaceAll(/[-:T]/g, "");
  const pinned = pdf.slice();
  // Each byte becomes one character, so that offsets in the text are offsets in the file.
  const text = new TextDecoder("latin1").decode(pdf);
  for (const { index, 0: entry } of text.matchAll(dateEntry)) {
    const start = index + entry.length;
    write(pinned, start, digits);
    const zone = start + digits.length;
    if (zonePattern.test(text.slice(zone, zone + 7))) write(pinned, zone, "+00'00'");
  }
  return pinned;
}

function write(bytes: Uint8Array, start: number, ascii: string): void {
  for (let index = 0; index < ascii.length; index++) bytes[start + index] = ascii.charCodeAt(index);
}
