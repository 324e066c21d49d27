import type { PdfFile } from "../../pdf/pdf-file.ts";

const digitsOfId = 32;

/** Saves a file with an identifier made from all else in it (ISO 32000-1, 14.4). */
export async function saveWithId(file: PdfFile): Promise<Uint8Array> {
  const blank = "0".repeat(digitsOfId);
  file.id = blank;
  const bytes = await file.save();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes)));
  const id = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  // It stands at the end of the file, twice, in plain sight.
  const tail = new TextDecoder("latin1").decode(bytes.subarray(-tailLength));
  const start = bytes.length - Math.min(tailLength, bytes.length);
  for (const { index } of tail.matchAll(new RegExp(`(?<=<)${blank}(?=>)`, "g"))) {
    bytes.set(new TextEncoder().encode(id.slice(0, digitsOfId)), start + index);
  }
  return bytes;
}

/** The trailer stands within so many bytes before the end: the packed table of objects comes after it. */
const tailLength = 65_536;
