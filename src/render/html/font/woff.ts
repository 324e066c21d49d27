import { unzlibSync, zlibSync } from "fflate";

/** A font's tables by tag, such as glyf for its outlines. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const headerBytes = 44;
const entryBytes = 20;
const signature = 0x774f4646;
const trueType = 0x00010000;

/** The tables of a WOFF file (https://www.w3.org/TR/WOFF/). */
export function readWoff(file: Uint8Array): FontTables {
  const view = viewOf(file);
  const count = view.getUint16(12);
  const entries = Array.from({ length: count }, (_, index) => headerBytes + index * entryBytes);
  return new Map(
    entries.map((entry) => {
      const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
      const offset = view.getUint32(entry + 4);
      const stored = file.subarray(offset, offset + view.getUint32(entry + 8));
      const isPlain = stored.length === view.getUint32(entry + 12);
      return [tag, isPlain ? Uint8Array.from(stored) : unzlibSync(stored)] as const;
    }),
  );
}

/** Tables as a WOFF file. The same tables give the same bytes. */
export function writeWoff(tables: FontTables): Uint8Array {
  const stored = Array.from(tables, ([tag, table]) => {
    const packed = zlibSync(table, { level: 9 });
    return { tag, table, bytes: packed.length < table.length ? packed : table };
  });
  const start = headerBytes + stored.length * entryBytes;
  const file = new Uint8Array(stored.reduce((end, { bytes }) => end + padded(bytes.length), start));
  writeHeader(viewOf(file), tables);
  let offset = start;
  stored.forEach(({ tag, table, bytes }, index) => {
    const entry = headerBytes + index * entryBytes;
    file.set(
      Array.from(tag, (character) => character.charCodeAt(0)),
      entry,
    );
    const numbers = [offset, bytes.length, table.length, checksum(table)];
    for (const [at, number] of numbers.entries()) {
      viewOf(file).setUint32(entry + 4 + at * 4, number);
    }
    file.set(bytes, offset);
    offset += padded(bytes.length);
  });
  return file;
}

function writeHeader(view: DataView, tables: FontTables): void {
  const unpacked = [...tables.values()].reduce((sum, table) => sum + padded(table.length), 0);
  view.setUint32(0, signature);
  view.setUint32(4, trueType);
  view.setUint32(8, view.byteLength);
  view.setUint16(12, tables.size);
  // What the font is as a plain file: its own header of 12 bytes and 16 for each table.
  view.setUint32(16, 12 + 16 * tables.size + unpacked);
  view.setUint16(20, 1);
}

function checksum(table: Uint8Array): number {
  const whole = new Uint8Array(padded(table.length));
  whole.set(table);
  const view = viewOf(whole);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** A length up to the next multiple of four. */
export function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
