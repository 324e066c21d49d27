// Runs the built program as a user does, in a process of its own, and says what that took.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programWithUsage } from "./measured.mjs";

/** Milliseconds, processor milliseconds and peak megabytes of our own process; the browser's are not in them. */
export async function proviso(args, project) {
  const folder = mkdtempSync(join(tmpdir(), "proviso-usage-"));
  try {
    const usage = join(folder, "usage.json");
    const { args: start, env } = programWithUsage(usage);
    const started = performance.now();
    const child = spawn(process.execPath, [...start, ...args, "--today", "2026-11-22"], {
      cwd: project,
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    const milliseconds = performance.now() - started;
    if (code !== 0) throw new Error(`proviso ${args.join(" ")} ended with ${code}.`);
    const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usage, "utf8"));
    return {
      milliseconds,
      cpuMilliseconds: (userCPUTime + systemCPUTime) / 1000,
      peakMegabytes: maxRSS / 1024,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
