/** One file of a tar archive. */
export interface TarFile {
  /** Relative, with forward slashes and without "..". */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const blockBytes = 512;

/**
 * The regular files of a ustar archive. Reads no more than our archives need: anything that could
 * write outside a folder (links, absolute paths, "..") and any damage throws.
 */
export function readTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  let offset = 0;
  while (offset + blockBytes <= archive.length) {
    const header = archive.subarray(offset, offset + blockBytes);
    if (header.every((byte) => byte === 0)) break;
    assertChecksum(header);
    const size = octalAt(header, 124, 12);
    const start = offset + blockBytes;
    if (start + size > archive.length) throw new Error("The archive ends in the middle of a file.");
    const path = safePath(header);
    if (kindOf(header) === "file")
      files.push({ path, bytes: archive.subarray(start, start + size) });
    offset = start + Math.ceil(size / blockBytes) * blockBytes;
  }
  return files;
}

function kindOf(header: Uint8Array): "file" | "folder" {
  const flag = textAt(header, 156, 1);
  if (flag === "" || flag === "0") return "file";
  if (flag === "5") return "folder";
  throw new Error(`The archive holds an entry of a kind that is not read: ${flag}.`);
}

function safePath(header: Uint8Array): string {
  const isUstar = textAt(header, 257, 5) === "ustar";
  const prefix = isUstar ? textAt(header, 345, 155) : "";
  const path = prefix === "" ? textAt(header, 0, 100) : `${prefix}/${textAt(header, 0, 100)}`;
  const isSafe = path !== "" && !path.startsWith("/") && !/[\\\0]|(^|\/)\.\.(\/|$)/.test(path);
  if (!isSafe) throw new Error(`The archive holds a path that is not safe: ${path}.`);
  return path;
}

function assertChecksum(header: Uint8Array): void {
  const sum = header.reduce((total, byte, index) => {
    const isChecksum = index >= 148 && index < 156;
    return total + (isChecksum ? 0x20 : byte);
  }, 0);
  if (sum !== octalAt(header, 148, 8)) throw new Error("The archive is damaged.");
}

function octalAt(header: Uint8Array, start: number, length: number): number {
  const digits = textAt(header, start, length).trim();
  if (!/^[0-7]+$/.test(digits)) throw new Error("The archive holds a number that is not read.");
  return Number.parseInt(digits, 8);
}

function textAt(header: Uint8Array, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}
