import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { embeddedEnvironment, hasEmbedded } from "./embedded-here.ts";
import { descendantsOf, isAlive } from "./processes.ts";

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<[code: number | null, signal: NodeJS.Signals | null]>;
  /** The browser's processes, seen when the page was printed. */
  readonly browser: readonly number[];
  readonly profiles: () => readonly string[];
}

const script = fileURLToPath(new URL("./print-and-wait.ts", import.meta.url));

async function start(...options: string[]): Promise<Run> {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, ["--import", "tsx", script, ...options], {
    env: {
      ...embeddedEnvironment,
      PROVISO_TEST_CACHE: embeddedEnvironment["XDG_CACHE_HOME"],
      TMPDIR: folder,
    },
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "exit") as Run["ended"];
  const seen = new Set<number>();
  const watch = setInterval(() => {
    for (const id of child.pid ? descendantsOf(child.pid) : []) seen.add(id);
  }, 25);
  if (child.stdout) await once(child.stdout, "data");
  clearInterval(watch);
  const profiles = (): readonly string[] =>
    readdirSync(folder).filter((name) => name.startsWith("proviso-browser-"));
  return { child, ended, browser: [...seen], profiles };
}

async function areGone(processes: readonly number[]): Promise<boolean> {
  for (let attempt = 0; attempt < 60; attempt++) {
    if (!processes.some(isAlive)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

describe.skipIf(!hasEmbedded)("the browser ends with us", { timeout: 60_000 }, () => {
  test("when we are killed without warning", async () => {
    const { child, ended, browser } = await start();
    expect(browser.length).toBeGreaterThan(2);
    expect(browser.some(isAlive)).toBe(true);
    child.kill("SIGKILL");
    await ended;
    expect(await areGone(browser)).toBe(true);
  });

  test.each(["SIGTERM", "SIGINT"] as const)("after %s, and leaves no trace", async (signal) => {
    const { child, ended, browser, profiles } = await start();
    expect(profiles()).toHaveLength(1);
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(await areGone(browser)).toBe(true);
    expect(profiles()).toEqual([]);
  });

  test("when we leave by ourselves without closing it", async () => {
    const { ended, browser, profiles } = await start("--exit");
    expect(await ended).toEqual([7, null]);
    expect(await areGone(browser)).toBe(true);
    expect(profiles()).toEqual([]);
  });
});
