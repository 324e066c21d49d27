import type { StringPlace } from "./content-scanner.ts";

const roundOpen = "(".charCodeAt(0);

/** A string's bytes, one character each (ISO 32000-1, 7.3.4). */
export function stringBytes(content: Uint8Array, { from, to }: StringPlace): string {
  const inner = latin(content.subarray(from + 1, to - 1));
  return content[from] === roundOpen ? literalBytes(inner) : hexadecimalBytes(inner);
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function hexadecimalBytes(written: string): string {
  const digits = written.replaceAll(/[^0-9A-Fa-f]/g, "");
  let bytes = "";
  // A last digit that is missing counts as 0.
  for (let at = 0; at < digits.length; at += 2) {
    bytes += String.fromCharCode(Number.parseInt(digits.slice(at, at + 2).padEnd(2, "0"), 16));
  }
  return bytes;
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
};

function literalBytes(written: string): string {
  return written.replaceAll(
    /\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g,
    (_, octal: string | undefined, sign = "") => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
      return /[\r\n]/.test(sign) ? "" : (escapes[sign] ?? sign);
    },
  );
}
