import { readdirSync, readFileSync } from "node:fs";

/** The living processes below one, children's children included. Linux only. */
export function descendantsOf(processId: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : undefined;
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  const below = (parent: number): number[] =>
    [...parents].flatMap(([child, itsParent]) =>
      itsParent === parent ? [child, ...below(child)] : [],
    );
  return below(processId);
}

/** Whether a process runs, which one that has ended and only waits to be collected does not. */
export function isAlive(processId: number): boolean {
  return parentOf(processId) !== undefined;
}

function parentOf(processId: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${processId}/stat`, "utf8");
    const [state = "Z", parent] = status.slice(status.lastIndexOf(")") + 2).split(" ");
    return state === "Z" || state === "X" ? undefined : Number(parent);
  } catch {
    // It has ended since we saw it.
    return undefined;
  }
}
