import { zlibSync } from "fflate";

/**
 * Packs bytes, the same on every machine: Node's own zlib does not promise that. With little effort, for twice the effort
 * of this saves an eighth of the bytes.
 */
export function deflated(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 2 });
}
