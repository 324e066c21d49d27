import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** Which process something belongs to, for processes that come after it. */
export interface ProcessMark {
  readonly pid: number;
  readonly host: string;
  /** What tells it from a later process of the same number; undefined where the system does not say. */
  readonly start?: string | undefined;
}

/** The mark of this process. */
export function thisProcess(): ProcessMark {
  const { pid } = process;
  const start = startOf(pid);
  return { pid, host: hostname(), ...(start === undefined ? {} : { start }) };
}

/** Whether a process is known to have ended. One of another computer, or another container, is never known to. */
export function hasEnded({ pid, host, start }: ProcessMark): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM says that there is one, of somebody else.
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
  const now = startOf(pid);
  return start !== undefined && now !== undefined && start !== now;
}

/** Reads a mark's text; undefined where it is none. */
export function parseMark(text: string): ProcessMark | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { pid, host, start } = value as Partial<Record<keyof ProcessMark, unknown>>;
  if (!Number.isSafeInteger(pid) || Number(pid) <= 0 || typeof host !== "string") return undefined;
  return { pid: Number(pid), host, ...(typeof start === "string" && { start }) };
}

/** The boot and the tick in which a process began, as Linux has them. Also undefined once it only waits to be collected. */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program may hold spaces and brackets; the start is the 20th field after it.
    return `${boot}/${status.slice(status.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return undefined;
  }
}
