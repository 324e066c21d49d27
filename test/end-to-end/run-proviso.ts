import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildIfStale, repository } from "./built-program.ts";

buildIfStale();

/** The program as it is installed. */
export const program = join(repository, "bin", "proviso.js");

/** What a program left when it ended. */
export interface Run {
  /** The exit code; undefined if a signal ended it, as when it took too long. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** The working folder. */
  readonly in: string;
  /** Environment variables on top of this process's; undefined takes one away. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Another way to the program than bin/proviso.js. */
  readonly program?: string;
  /** Arguments for Node itself. */
  readonly node?: readonly string[];
}

/** Runs `proviso`, as if on 22 November 2026 where the test does not say another day. */
export async function proviso(args: readonly string[], options: RunOptions): Promise<Run> {
  const hasDay = !/^(?:check|build|coverage)$/.test(args[0] ?? "") || args.includes("--today");
  const day = hasDay ? [] : ["--today", "2026-11-22"];
  const node = [...(options.node ?? []), options.program ?? program];
  return run(process.execPath, [...node, ...args, ...day], options);
}

/** Runs a program without a terminal, and ends it after a while: nothing we run may wait for ever. */
export async function run(
  command: string,
  args: readonly string[],
  { in: folder, environment }: Pick<RunOptions, "in" | "environment">,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: { ...process.env, ...ourSettings, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: 170_000,
      killSignal: "SIGKILL",
    });
    const chunks: Record<"stdout" | "stderr", Buffer[]> = { stdout: [], stderr: [] };
    child.stdout.on("data", (chunk: Buffer) => chunks.stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const text = (name: "stdout" | "stderr") => Buffer.concat(chunks[name]).toString("utf8");
      resolve({ code: code ?? undefined, stdout: text("stdout"), stderr: text("stderr") });
    });
  });
}

/** What vitest, npm or a developer's shell may have set and a user's shell has not. */
const ourSettings = {
  NODE_OPTIONS: undefined,
  NO_COLOR: undefined,
  FORCE_COLOR: undefined,
  TERM: "xterm-256color",
  GITHUB_ACTIONS: undefined,
  GITHUB_STEP_SUMMARY: undefined,
};
