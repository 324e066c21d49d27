import { zip } from "../../packing/zip.ts";

/** The parts of a Word file by path: XML, and the bytes of pictures. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** Word writes the list of content types first. */
const contentTypes = "[Content_Types].xml";

/** Their formats pack them, and packing them again would take as long as all text does. */
const pictureOfDots = /\.(?:png|jpg)$/;

/** Zips the parts of a Word file. The same parts give the same bytes. */
export function zipPackage(parts: Parts): Uint8Array {
  const inOrder = Array.from(parts).toSorted(([a], [b]) => rank(a) - rank(b));
  return zip(
    inOrder.map(([path, part]) => ({
      path,
      bytes: typeof part === "string" ? new TextEncoder().encode(part) : part,
      isStored: pictureOfDots.test(path),
    })),
  );
}

function rank(path: string): number {
  return path === contentTypes ? 0 : 1;
}
