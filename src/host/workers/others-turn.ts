import { setImmediate } from "node:timers/promises";

/** Lets go of this thread until what has come in meanwhile, as other threads' answers, has been dealt with. */
export function othersTurn(): Promise<void> {
  return setImmediate();
}
