import { zlibSync } from "fflate";

/**
 * Packs bytes, the same on every machine: Node's own zlib does not promise that. With little effort, for more than
 * twice of it saves a twelfth of the bytes.
 */
export function deflated(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 2 });
}
