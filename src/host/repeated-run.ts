import { type ChildProcess, spawn } from "node:child_process";

/** Runs this program again and again, in a process of its own so that a run can be broken off at any time. */
export class RepeatedRun {
  readonly #args: readonly string[];
  readonly #onEnd: () => void;
  #running: ChildProcess | undefined;

  /** `onEnd` is told of each run that comes to its end by itself. */
  constructor(args: readonly string[], onEnd: () => void) {
    this.#args = args;
    this.#onEnd = onEnd;
  }

  /** Starts a run; breaks off the one that is still going on. */
  start(): void {
    this.stop();
    const [, program = ""] = process.argv;
    const run = spawn(process.execPath, [...process.execArgv, program, ...this.#args], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    const ended = (): void => {
      if (this.#running !== run) return;
      this.#running = undefined;
      this.#onEnd();
    };
    run.once("exit", ended);
    run.once("error", ended);
    this.#running = run;
  }

  stop(): void {
    const run = this.#running;
    this.#running = undefined;
    run?.kill();
  }
}

/** Waits for Ctrl-C or another request to end. */
export async function untilInterrupted(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
      process.once(signal, () => resolve());
  });
}
