import { closeSync, openSync, readSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { crc32 } from "node:zlib";

// A file of compiled code: the length of its index and the index's CRC-32, the index as JSON, and the code of one module
// after the other.

/** A module as it was read, and what V8 compiled of it. */
export interface CompiledModule {
  readonly source: Buffer;
  readonly code: Buffer;
}

/** Where the code of a module begins, in bytes behind the index, and what tells that it is whole and of this source. */
interface Entry {
  readonly start: number;
  readonly length: number;
  /** CRC-32: V8 looks at the length of a source only, and at nothing of the code. */
  readonly crc: { readonly source: number; readonly code: number };
}

type Index = Readonly<Record<string, Entry>>;

const headerBytes = 8;

/**
 * The file for this process as it is now. V8 runs code only in the version and with the settings that it was compiled
 * with, and a build of documents changes its settings (`host/lean-heap`).
 */
export function codeFileNow(folder: string): string {
  const { platform, arch, versions } = process;
  return join(folder, `${versions.v8}-${platform}-${arch}-${cachedDataVersionTag()}.bin`);
}

/** A file of code that is there, open for as long as the process runs. */
export class CodeFile {
  readonly #descriptor: number;
  readonly #index: Index;
  readonly #start: number;

  private constructor(descriptor: number) {
    this.#descriptor = descriptor;
    const header = this.#bytes(0, headerBytes);
    const length = header.readUInt32LE();
    const index = this.#bytes(headerBytes, length);
    if (crc32(index) !== header.readUInt32LE(4)) throw new Error("The index is damaged.");
    this.#start = headerBytes + length;
    this.#index = JSON.parse(index.toString());
  }

  /** Undefined where there is none that can be read: it only saves time. */
  static open(path: string): CodeFile | undefined {
    let descriptor: number | undefined;
    try {
      descriptor = openSync(path, "r");
      return new CodeFile(descriptor);
    } catch {
      if (descriptor !== undefined) closeSync(descriptor);
      return undefined;
    }
  }

  /** The code of a module, if there is some and it is whole. */
  of(module: string, source: Buffer): Buffer | undefined {
    const entry = Object.hasOwn(this.#index, module) ? this.#index[module] : undefined;
    if (entry?.crc.source !== crc32(source)) return undefined;
    const code = this.#bytes(this.#start + entry.start, entry.length);
    return crc32(code) === entry.crc.code ? code : undefined;
  }

  /** So many bytes from a place on, or as many as there are. */
  #bytes(start: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafeSlow(length);
    return bytes.subarray(0, readSync(this.#descriptor, bytes, 0, length, start));
  }
}

/** Writes the code of modules: beside and renamed, so that nobody reads half of it. Throws a system error. */
export function writeCode(path: string, modules: ReadonlyMap<string, CompiledModule>): void {
  let end = 0;
  const entries = Array.from(modules, ([module, { source, code }]): readonly [string, Entry] => {
    const start = end;
    end += code.length;
    const crc = { source: crc32(source), code: crc32(code) };
    return [module, { start, length: code.length, crc }];
  });
  const index = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32LE(index.length);
  header.writeUInt32LE(crc32(index), 4);
  const code = Array.from(modules.values(), (module) => module.code);
  const beside = `${path}.${process.pid}`;
  try {
    writeFileSync(beside, Buffer.concat([header, index, ...code]));
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}
