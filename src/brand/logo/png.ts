import { limitedSize } from "./picture-size.ts";
import { damaged, type Refusal, type Size } from "./refusal.ts";

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, type and checksum around a chunk's content. */
const chunkBytes = 12;
/** Bits for a dot that go with each kind of colour (https://www.w3.org/TR/png). */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Checks a PNG's frame, from its header to its end, without unpacking a dot. */
export function checkPng(bytes: Uint8Array): Size | Refusal {
  const chunks = chunksOf(bytes);
  const [header] = chunks ?? [];
  if (!chunks || header?.type !== "IHDR" || header.content.length !== 13) return damaged("PNG");
  const view = new DataView(bytes.buffer, bytes.byteOffset + header.start, 13);
  const size = { width: view.getUint32(0), height: view.getUint32(4) };
  const depth = depths[view.getUint8(9)]?.includes(view.getUint8(8)) ?? false;
  const types = chunks.map(({ type }) => type);
  const isWhole = types.includes("IDAT") && types.at(-1) === "IEND";
  if (!depth || !isWhole || size.width === 0 || size.height === 0) return damaged("PNG");
  return types.includes("acTL") ? moving : limitedSize(size);
}

const moving: Refusal = {
  code: "brand/logo-unsafe",
  fact: "is a moving picture",
  hint: "Save one of its pictures as a PNG that does not move.",
};

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly content: Uint8Array;
}

/** The chunks up to the end; undefined where one runs over the end of the file. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = signature.length; chunks.at(-1)?.type !== "IEND"; ) {
    if (at + chunkBytes > bytes.length) return undefined;
    const length = view.getUint32(at);
    if (at + chunkBytes + length > bytes.length) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const start = at + 8;
    chunks.push({ type, start, content: bytes.subarray(start, start + length) });
    at += chunkBytes + length;
  }
  return chunks;
}
