import { fileURLToPath } from "node:url";

/** How a thread begins. */
export interface ThreadStart {
  /** The program that answers tasks (`answerTasks`), compiled. */
  readonly entry: URL;
  /** Arguments for Node itself. */
  readonly execArgv?: readonly string[];
}

/**
 * A thread of this program, which begins with compiled code as the program does (`start/with-code`). Undefined where
 * Proviso runs from its source, which a thread cannot load.
 */
export function programThread(name: "check" | "finish-pdf"): ThreadStart | undefined {
  if (import.meta.url.endsWith(".ts")) return undefined;
  const path = (file: string) => new URL(`../${file}.cjs`, import.meta.url);
  return {
    entry: path(`threads/${name}`),
    execArgv: ["--require", fileURLToPath(path("start/with-code"))],
  };
}
