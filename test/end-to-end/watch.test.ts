import { type ChildProcess, spawn } from "node:child_process";
import { renameSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { addFile, projectFolder } from "./project-folder.ts";
import { problemsIn } from "./reported-problems.ts";
import { program, proviso } from "./run-proviso.ts";
import { school, suffolk, withChange } from "./sample-schools.ts";

const file = "schools/suffolk/brackenfold.yaml";
const wrong = withChange(school, "handed-in", "handed-inn");

/** A check that goes on, in a group of processes of its own as a shell starts it. */
class WatchingCheck {
  readonly child: ChildProcess;
  #stdout = "";
  #stderr = "";
  #seen = 0;
  #onWords: () => void = () => undefined;

  constructor(folder: string, ...options: readonly string[]) {
    const args = [program, "check", "--watch", "--today", "2026-11-22", ...options];
    this.child = spawn(process.execPath, args, { cwd: folder, detached: true });
    onTestFinished(() => this.#kill());
    this.child.stdout?.on("data", (chunk: Buffer) => {
      this.#stdout += chunk.toString();
    });
    this.child.stderr?.on("data", (chunk: Buffer) => {
      this.#stderr += chunk.toString();
      this.#onWords();
    });
  }

  /** Waits for the next check to end, and gives what it said. */
  async next(): Promise<{ readonly problems: readonly string[]; readonly words: string }> {
    const ends = () => this.#stderr.indexOf("Ctrl-C ends this", this.#seen);
    while (ends() < 0)
      await new Promise<void>((resolve) => {
        this.#onWords = resolve;
      });
    const words = this.#stderr.slice(this.#seen, ends());
    this.#seen = ends() + 1;
    return { problems: problemsIn(words), words: words + this.#stdout };
  }

  async end(signal: "SIGINT" | "SIGTERM"): Promise<number | null> {
    const code = new Promise<number | null>((resolve) => this.child.once("exit", resolve));
    this.child.kill(signal);
    return code;
  }

  /** Whether any process of the group is still there. */
  get isLeft(): boolean {
    try {
      return process.kill(-(this.child.pid ?? 0), 0);
    } catch {
      return false;
    }
  }

  #kill(): void {
    if (this.isLeft) process.kill(-(this.child.pid ?? 0), "SIGKILL");
  }
}

test.skipIf(process.platform === "win32")(
  "check --watch checks again after a change, goes on through errors, and ends with Ctrl-C",
  async () => {
    const folder = projectFolder(suffolk);
    const report = "schools/problems.json";
    const check = new WatchingCheck(folder, "--reporter", "pretty", "--reporter", `json=${report}`);
    const first = await check.next();
    expect(first.problems).toEqual([]);
    expect(first.words).not.toContain("\u001b");

    addFile(folder, file, wrong);
    expect((await check.next()).problems).toEqual([`config/invalid-value ${file}:20:11`]);
    addFile(folder, file, "school: [");
    expect((await check.next()).problems).toContainEqual(expect.stringContaining("yaml/syntax"));
    // As most editors save.
    addFile(folder, `${file}~`, school);
    renameSync(join(folder, `${file}~`), join(folder, file));
    expect((await check.next()).problems).toEqual([]);

    expect(await check.end("SIGINT")).toBe(0);
    expect(check.isLeft).toBe(false);
  },
);

test.skipIf(process.platform === "win32")(
  "check --watch ends at a system’s request too, and takes along the check that is going on",
  async () => {
    const folder = projectFolder(suffolk);
    const check = new WatchingCheck(folder);
    await check.next();
    addFile(folder, file, wrong);
    await pause(200);
    expect(await check.end("SIGTERM")).toBe(0);
    expect(check.isLeft).toBe(false);
  },
);

test("check --watch without anything to watch is a check that finds nothing", async () => {
  const { code, stderr } = await proviso(["check", "--watch"], { in: projectFolder() });
  expect({ code, problems: problemsIn(stderr) }).toEqual({
    code: 1,
    problems: ["file/nothing-matches"],
  });
});
