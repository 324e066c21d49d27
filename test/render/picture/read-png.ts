import { unzlibSync } from "fflate";

/** A PNG with a palette, as its reader sees it. */
export interface ReadPng {
  readonly width: number;
  readonly height: number;
  readonly dotsPerMetre: number;
  /** The colour of a dot, such as "#1d4f7a". */
  colourAt(x: number, y: number): string;
}

/** Reads the one kind of PNG that we write, and fails where its parts do not fit together. */
export function readPng(file: Uint8Array): ReadPng {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < file.length; ) {
    const length = view.getUint32(at);
    const type = new TextDecoder().decode(file.subarray(at + 4, at + 8));
    chunks.set(type, file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const part = (type: string) => {
    const found = chunks.get(type);
    if (!found) throw new Error(`The PNG has no ${type}.`);
    return found;
  };
  const header = part("IHDR");
  const [width, height] = [number(header, 0), number(header, 4)];
  const rows = unzlibSync(part("IDAT"));
  if (header[8] !== 4) throw new Error("The PNG has not two dots in a byte.");
  const length = 1 + Math.ceil(width / 2);
  if (rows.length !== length * height) throw new Error("The PNG has rows of another length.");
  const palette = part("PLTE");
  return {
    width,
    height,
    dotsPerMetre: number(part("pHYs"), 0),
    colourAt(x, y) {
      if (rows[y * length] !== 0) throw new Error("The PNG has a filter.");
      const byte = rows[y * length + 1 + (x >> 1)] ?? 0;
      const index = (x % 2 === 0 ? byte >> 4 : byte & 0xf) * 3;
      const colour = palette.subarray(index, index + 3);
      if (colour.length < 3) throw new Error("The PNG has a dot without a colour.");
      return `#${Array.from(colour, (channel) => channel.toString(16).padStart(2, "0")).join("")}`;
    },
  };
}

function number(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}
