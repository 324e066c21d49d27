import type { StringPlace } from "./content-scanner.ts";

const roundOpen = "(".charCodeAt(0);

/** A string's bytes, one character each (ISO 32000-1, 7.3.4). */
export function stringBytes(content: Uint8Array, { from, to }: StringPlace): string {
  return content[from] === roundOpen
    ? literalBytes(latin(content.subarray(from + 1, to - 1)))
    : hexadecimalBytes(content, from + 1, to - 1);
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** What each sign stands for as a digit; 16 where it is none. */
const digits = new Uint8Array(256).fill(16);
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16);
  digits[digit.charCodeAt(0)] = value;
  digits[digit.toUpperCase().charCodeAt(0)] = value;
}

function hexadecimalBytes(content: Uint8Array, from: number, to: number): string {
  let bytes = "";
  let first = 16;
  for (let at = from; at < to; at++) {
    const digit = digits[content[at] ?? 0] ?? 16;
    if (digit === 16) continue;
    if (first === 16) first = digit;
    else {
      bytes += String.fromCharCode(first * 16 + digit);
      first = 16;
    }
  }
  // A last digit that is missing counts as 0.
  return first === 16 ? bytes : bytes + String.fromCharCode(first * 16);
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
