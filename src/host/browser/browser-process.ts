import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { passes } from "../deadline.ts";
import { markProfile, profilePrefix, removeAbandonedProfiles } from "../leftovers.ts";
import { whenProcessEnds } from "../process-end.ts";
import type { BrowserProgram } from "./browser-program.ts";
import { launchArguments } from "./launch-arguments.ts";
import type { Machine } from "./machine.ts";
import { PipeTransport } from "./pipe-transport.ts";

const drainMilliseconds = 500;
const stderrCharacters = 16_384;
const farewellMilliseconds = 3000;
const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 } as const;

/** That a browser has ended, and by which signal if by one; or that it never ran, and then what the system said. */
export type BrowserEnd =
  | { readonly ran: true; readonly signal: NodeJS.Signals | undefined }
  | { readonly ran: false; readonly errorCode: string | undefined };

/**
 * A browser's processes and its throw-away profile. They go when stop() is called or our process
 * ends; after a SIGKILL of ours, the broken pipe ends the browser, and the next browser that is started removes the
 * profile.
 */
export class BrowserProcess {
  readonly transport: PipeTransport;
  readonly ended: Promise<BrowserEnd>;
  readonly #child: ChildProcess;
  /** Like `ended`, and everything that was written has been read. */
  readonly #drained: Promise<unknown>;
  readonly #profileFolder: string;
  readonly #forget: () => void;
  #stderr = "";

  constructor(program: BrowserProgram, machine: Machine) {
    removeAbandonedProfiles(machine.temporaryFolder);
    this.#profileFolder = mkdtempSync(join(machine.temporaryFolder, profilePrefix));
    markProfile(this.#profileFolder);
    this.#child = spawn(
      program.executable,
      launchArguments(program.executable, this.#profileFolder, machine),
      {
        env: {
          ...machine.environment,
          ...program.environment,
          ...tracesInside(this.#profileFolder, machine),
        },
        // A process group of its own: one signal reaches all its processes, and Ctrl-C only us.
        detached: machine.platform !== "win32",
        stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
        windowsHide: true,
      },
    );
    this.#forget = whenProcessEnds(() => {
      this.#kill();
      rmSync(this.#profileFolder, removal);
    });
    this.ended = new Promise((resolve) => {
      this.#child.once("exit", (_, signal) => resolve({ ran: true, signal: signal ?? undefined }));
      this.#child.once("error", ({ code }: NodeJS.ErrnoException) =>
        resolve({ ran: false, errorCode: code }),
      );
    });
    this.#drained = once(this.#child, "close");
    this.#drained.catch(() => undefined);
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#stderr = (this.#stderr + text).slice(-stderrCharacters);
    });
    const [, , , output, input] = this.#child.stdio;
    // Both are pipes because stdio above says so; the type cannot tell.
    this.transport = new PipeTransport(output as Writable, input as Readable);
  }

  /** The end of what the browser has written to stderr. */
  get lastWords(): string {
    return this.#stderr;
  }

  /** Gives the browser a moment to end by itself, then makes it, and removes its profile. */
  async stop(): Promise<void> {
    this.transport.close();
    await passes(farewellMilliseconds, this.ended);
    this.#kill();
    await this.ended;
    await passes(drainMilliseconds, this.#drained);
    await rm(this.#profileFolder, removal);
    this.#forget();
  }

  #kill(): void {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      if (process.platform === "win32") this.#child.kill("SIGKILL");
      else process.kill(-pid, "SIGKILL");
    } catch {
      // The whole group has gone already.
    }
  }
}

/** Makes a browser leave in its profile what it would leave in the home and temporary folders. */
function tracesInside(folder: string, { platform }: Machine): Record<string, string> {
  // Elsewhere these variables mean nothing, or (on a Mac) make the paths of its sockets too long.
  if (platform !== "linux") return {};
  return { TMPDIR: folder, XDG_CACHE_HOME: folder, XDG_CONFIG_HOME: folder };
}
