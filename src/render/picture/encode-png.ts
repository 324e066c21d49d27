import { joined } from "../../packing/bytes.ts";
import { crc32 } from "../../packing/crc32.ts";
import { zlibbed } from "../../packing/deflate.ts";
import type { Canvas } from "./canvas.ts";

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const indexedColour = 3;
/** A dot's colour is one of 16, and a byte holds two of them. */
const bits = 4;
const metresPerInch = 0.0254;

/** A PNG with a palette, for dots of this size (https://www.w3.org/TR/png). */
export function encodePng(
  { dots, height, palette, width }: Canvas,
  dotsPerInch: number,
): Uint8Array {
  const perMetre = Math.round(dotsPerInch / metresPerInch);
  return joined([
    signature,
    chunk("IHDR", [number(width), number(height), Uint8Array.of(bits, indexedColour, 0, 0, 0)]),
    chunk("PLTE", [Uint8Array.from(palette.flat())]),
    chunk("pHYs", [number(perMetre), number(perMetre), Uint8Array.of(1)]),
    chunk("IDAT", [zlibbed(unfiltered(dots, width, height))]),
    chunk("IEND", []),
  ]);
}

/** Each row begins with the number of its filter, which is none: in areas of one colour there is nothing to gain. */
function unfiltered(dots: Uint8Array, width: number, height: number): Uint8Array {
  const length = 1 + Math.ceil(width / 2);
  const rows = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let at = y * length + 1;
    // Nobody looks at the second half of an odd row's last byte.
    for (let dot = row; dot < row + width; dot += 2) {
      rows[at++] = ((dots[dot] ?? 0) << 4) | (dots[dot + 1] ?? 0);
    }
  }
  return rows;
}

function chunk(type: string, parts: readonly Uint8Array[]): Uint8Array {
  const content = joined(parts);
  const checked = joined([new TextEncoder().encode(type), content]);
  return joined([number(content.length), checked, number(crc32(checked))]);
}

function number(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}
