import { joined } from "./bytes.ts";
import { crc32 } from "./crc32.ts";
import { deflated } from "./deflate.ts";

/** A file in a zip file. */
export interface ZippedFile {
  /** In ASCII, with "/" between folders. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** As it is, for what is packed already. */
  readonly isStored: boolean;
}

const signatures = { file: 0x04034b50, entry: 0x02014b50, end: 0x06054b50 } as const;
/** What a program must know to unpack the files: version 2.0 of the format. */
const version = 20;
const methods = { stored: 0, deflated: 8 } as const;
/** The format's first day, at noon: no clock is asked. It has no time zone. */
const moment = { time: 12 << 11, date: (1 << 5) | 1 } as const;

/**
 * A zip file (APPNOTE.TXT, 4.3). The same files give the same bytes. Our own because fflate's zips leave no room for
 * another's deflate, and its own takes four times as long.
 */
export function zip(files: readonly ZippedFile[]): Uint8Array {
  const bodies: Uint8Array[] = [];
  const entries: Uint8Array[] = [];
  let offset = 0;
  for (const { bytes, isStored, path } of files) {
    const name = new TextEncoder().encode(path);
    const packed = isStored ? bytes : deflated(bytes);
    // What stands both before a file and in the list of all.
    const facts = [
      ...[two(version), two(0), two(isStored ? methods.stored : methods.deflated)],
      ...[two(moment.time), two(moment.date)],
      ...[four(crc32(bytes)), four(packed.length), four(bytes.length), two(name.length), two(0)],
    ];
    const head = numbers([four(signatures.file), ...facts]);
    const remarks = [two(0), two(0), two(0), four(0)];
    const entry = [four(signatures.entry), two(version), ...facts, ...remarks, four(offset)];
    bodies.push(head, name, packed);
    entries.push(numbers(entry), name);
    offset += head.length + name.length + packed.length;
  }
  const list = joined(entries);
  const counts = [two(0), two(0), two(files.length), two(files.length)];
  const end = [four(signatures.end), ...counts, four(list.length), four(offset), two(0)];
  return joined([...bodies, list, numbers(end)]);
}

type Field = readonly [value: number, bytes: 2 | 4];

function two(value: number): Field {
  return [value, 2];
}

function four(value: number): Field {
  return [value, 4];
}

/** Numbers one after the other, the lowest byte of each first. */
function numbers(fields: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}
