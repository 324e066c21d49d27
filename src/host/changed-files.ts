import { resolve } from "node:path";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/log.ts";
import { askGit, type GitAnswer, gitFailed } from "./git.ts";

/**
 * The files of a folder's repository that are not as they were when its branch left a revision, as absolute paths:
 * committed, uncommitted and untracked changes. Under its new name a renamed file is new; a deleted one is listed too.
 * What .gitignore names is never seen. The revision must not begin with "-".
 */
export function changedFiles(folder: string, revision: string): Outcome<ReadonlySet<string>> {
  const top = askGit(folder, ["rev-parse", "--show-cdup"]);
  if (!("output" in top)) return failed(top, noRepository);
  const root = resolve(folder, top.output.trim());
  const commit = askGit(root, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]);
  if (!("output" in commit)) return failed(commit, () => unknownRevision(revision));
  const base = askGit(root, ["merge-base", commit.output.trim(), "HEAD"]);
  if (!("output" in base)) return failed(base, () => noCommonHistory(revision));
  const tracked = askGit(root, [...diffCommand, base.output.trim(), "--"]);
  if (!("output" in tracked)) return failed(tracked, gitFailed);
  const untracked = askGit(root, untrackedCommand);
  if (!("output" in untracked)) return failed(untracked, gitFailed);
  const names = `${tracked.output}${untracked.output}`.split("\0").filter((name) => name !== "");
  return { value: new Set(names.map((name) => resolve(root, name))), diagnostics: [] };
}

/** From a commit to the files as they lie here. Settings of the repository run no programs of theirs. */
const diffCommand = ["diff", "--name-only", "--no-renames", "--no-relative", "--no-ext-diff", "-z"];

/** Installed packages are no change, whether .gitignore names them or not. */
const untrackedCommand = "ls-files --others --exclude-standard --exclude=node_modules/ -z".split(
  " ",
);

function failed(
  answer: Exclude<GitAnswer, { output: string }>,
  explain: (refusal: string) => Diagnostic,
): Outcome<never> {
  return { diagnostics: ["problem" in answer ? answer.problem : explain(answer.refusal)] };
}

function noRepository(refusal: string): Diagnostic {
  if (!refusal.startsWith("not a git repository")) return gitFailed(refusal);
  return diagnose("git/no-repository", "This folder is in no git repository.", {
    hint: "Run this in a clone, or leave --changed-since out to look at every school.",
  });
}

function unknownRevision(revision: string): Diagnostic {
  return diagnose("git/unknown-revision", `Git knows no revision ${revision} here.`, {
    hint: "Name a branch, a tag or a commit, such as origin/main. A clone with one branch knows the others only after `git fetch`.",
  });
}

function noCommonHistory(revision: string): Diagnostic {
  return diagnose("git/no-common-history", `${revision} and what is checked out share no commit.`, {
    hint: "This clone may hold the last commits only. Run `git fetch --unshallow`; on GitHub, give actions/checkout `fetch-depth: 0`.",
  });
}
