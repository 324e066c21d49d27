import { strToU8, type Zippable, zipSync } from "fflate";

/** The parts of a Word file by path: XML, and the bytes of pictures. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** Word writes the list of content types first. */
const contentTypes = "[Content_Types].xml";

/** Zips the parts of a Word file. The same parts give the same bytes. */
export function zipPackage(parts: Parts): Uint8Array {
  const inOrder = Array.from(parts).toSorted(([a], [b]) => rank(a) - rank(b));
  const files: Zippable = Object.fromEntries(
    inOrder.map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part]),
  );
  // The zip format has no time zone and fflate writes local time: this is 1980-01-01 12:00 wherever it runs.
  return zipSync(files, { mtime: new Date(1980, 0, 1, 12) });
}

function rank(path: string): number {
  return path === contentTypes ? 0 : 1;
}
