/** What is left of a byte after 8, 16, 24 and 32 bits, so that four bytes are taken at a time. */
const remainders = new Int32Array(4 * 256);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 32; bit++) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    if (bit % 8 === 7) remainders[((bit - 7) / 8) * 256 + byte] = value;
  }
}

function after(bytes: 1 | 2 | 3 | 4, byte: number): number {
  return remainders[(bytes - 1) * 256 + (byte & 0xff)] ?? 0;
}

/** CRC-32, as PNG and zip files have it (https://www.w3.org/TR/png, annex D). */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let value = -1;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    value ^= view.getInt32(at, true);
    value =
      after(4, value) ^ after(3, value >>> 8) ^ after(2, value >>> 16) ^ after(1, value >>> 24);
  }
  for (; at < bytes.length; at++) value = after(1, value ^ (bytes[at] ?? 0)) ^ (value >>> 8);
  return (value ^ -1) >>> 0;
}
