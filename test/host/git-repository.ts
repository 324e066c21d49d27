import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const settings = [
  "user.name=Test",
  "user.email=test@school.example",
  "commit.gpgsign=false",
].flatMap((setting) => ["-c", setting]);

/** A repository of git, made in a folder. Settings of whoever runs the tests have no part in it. */
export class GitRepository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.git("init", "--quiet", "--initial-branch=main");
  }

  git(...args: readonly string[]): string {
    const nowhere = join(this.folder, ".git", "no-such-file");
    return execFileSync("git", [...settings, ...args], {
      cwd: this.folder,
      encoding: "utf8",
      env: { ...process.env, GIT_CONFIG_GLOBAL: nowhere, GIT_CONFIG_SYSTEM: nowhere },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /** Writes files by their paths; `undefined` deletes one. */
  write(files: Readonly<Record<string, string | undefined>>): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      if (text === undefined) rmSync(file);
      else writeFileSync(file, text);
    }
  }

  commit(files: Readonly<Record<string, string | undefined>>): void {
    this.write(files);
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", "Change");
  }

  /** Goes back to the last commit of main, whatever lies about. */
  reset(): void {
    this.git("switch", "--quiet", "--discard-changes", "main");
    this.git("clean", "--quiet", "--force", "-d");
  }
}
