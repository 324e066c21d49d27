import { spawnSync } from "node:child_process";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { errorCode, reasonFor } from "./system-errors.ts";

/** Names of all changed files of a large repository take a few megabytes. */
const largestOutputBytes = 256 * 1024 * 1024;
const longestMilliseconds = 120_000;

/** What git said: its output, or why there is none. */
export type GitAnswer =
  | { readonly output: string }
  | { readonly refusal: string }
  | { readonly problem: Diagnostic };

/**
 * Asks git something in a folder, without a shell. A refusal is git's own first line, in English. Git takes no lock and
 * asks for no password, so that a check neither changes the repository nor waits for anybody.
 */
export function askGit(folder: string, args: readonly string[]): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync("git", args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" },
    maxBuffer: largestOutputBytes,
    timeout: longestMilliseconds,
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  if (error) return { problem: cannotRun(error) };
  if (status === 0) return { output: stdout };
  return { refusal: stderr.split("\n")[0]?.replace(/^(?:fatal|error): /, "") ?? "" };
}

/** What a refusal of git's means where nothing better is known. */
export function gitFailed(words: string): Diagnostic {
  return diagnose(
    "git/failed",
    `Git cannot say what has changed: ${words || "it gives no reason"}.`,
    {
      hint: "Run `git status` in this folder and put right what it says.",
    },
  );
}

function cannotRun(error: Error): Diagnostic {
  if (errorCode(error) !== "ENOENT") return gitFailed(reasonFor(error));
  return diagnose("git/not-found", "Git is not installed, or not where programs are looked for.", {
    hint: "Install git, or leave --changed-since out to look at every school.",
  });
}
