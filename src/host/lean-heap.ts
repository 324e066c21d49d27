import { setFlagsFromString } from "node:v8";

/**
 * Keeps the memory of a long run low, in all of its threads. V8 lets four times as much garbage gather as is alive, and
 * drops the code of what was not called for a few collections: here it collects at twice as much, and keeps the code.
 */
export function keepHeapLean(): void {
  // V8 reads both at each collection. Where it does not know one, it passes over it.
  setFlagsFromString("--heap-growing-percent=100");
  setFlagsFromString("--no-flush-bytecode");
}
