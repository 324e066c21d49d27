import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const repository = fileURLToPath(new URL("../../", import.meta.url));

const sources = ["src", "templates", "schemas"].map((name) => join(repository, name));
const built = join(repository, "dist", "cli", "main.cjs");
const lock = join(repository, "node_modules", ".cache", "proviso-test-build");
const longestBuildMilliseconds = 120_000;

/**
 * Builds dist/ if anything it is made from is newer. `npm ci` has done so already, so this is for whoever is changing
 * the source. Tests run in two processes: one builds, the other waits for it.
 */
export function buildIfStale(): void {
  if (!isStale()) return;
  mkdirSync(dirname(lock), { recursive: true });
  const givenUpAt = Date.now() + 2 * longestBuildMilliseconds;
  while (!takeLock()) {
    if (Date.now() > givenUpAt) throw new Error(`Another build holds ${lock}.`);
    pause(100);
  }
  try {
    if (isStale()) execFileSync(process.execPath, [join(repository, "scripts", "build.mjs")]);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function isStale(): boolean {
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.some((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).some(
      (name) => statSync(join(folder, name)).mtimeMs > builtAt,
    ),
  );
}

/** Making a folder either succeeds for one process or fails. A lock that a killed build left is removed. */
function takeLock(): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const takenAt = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - takenAt > longestBuildMilliseconds)
      rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
