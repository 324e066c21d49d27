import { availableParallelism } from "node:os";

/** How many threads this machine runs at the same time. It decides how fast work is done, never what comes out. */
export function cores(): number {
  return availableParallelism();
}
