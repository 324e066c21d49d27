import { unzipSync } from "fflate";

/** The parts of an Office file by path. Throws where the bytes are no zip file. */
export function packageParts(file: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(file);
}
