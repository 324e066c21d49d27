// Kills builds at random moments, always the same ones: npm run prove:kills [kills, 50 if not given] [formats, docx,pdf,html].
// After each kill it holds every file against the manifest and against a build that nobody killed, and looks for processes
// that were left. Some builds change files that are listed, some only add to them. At the end a build has to finish what
// was begun, and leave nothing behind.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { writeThreeAuthorities } from "../bench/england.mjs";
import { filesOf } from "../src/build/manifest.ts";
import { readManifest } from "../src/build/manifest-file.ts";
import { sha256 } from "../src/host/sha256.ts";
import { descendantsOf, isAlive } from "../test/host/browser/processes.ts";

const program = fileURLToPath(new URL("../bin/proviso.js", import.meta.url));
const kills = Number(process.argv[2] ?? 50);
const formats = process.argv[3] ?? "docx,pdf,html";
const schools = 20;
const farewellMilliseconds = 5000;

const folder = mkdtempSync(join(tmpdir(), "proviso-kills-"));
// Browsers' profiles go there, so that what is left of them can be counted.
const temporary = mkdtempSync(join(tmpdir(), "proviso-kills-"));
const random = randomNumbers(2026);
const found = { builds: 0, kills: 0, untrue: 0, damaged: 0, orphans: 0 };

try {
  writeThreeAuthorities(folder, schools, ["records"]);
  const longest = reference();
  console.log(`A whole build takes ${(longest / 1000).toFixed(1)} s.`);
  while (found.kills < kills) {
    // Half of the builds write over files that are listed; the others go on where one was killed.
    if (found.builds % 2 === 0) changeLayers(found.builds);
    found.builds += 1;
    const isAtWork = await killedAfter(200 + random() * 0.7 * longest);
    found.kills += Number(isAtWork);
    look();
  }
  finish();
} finally {
  for (const path of [folder, temporary]) rmSync(path, { recursive: true, force: true });
}

/** How long a build takes that nobody kills. Its files are not those that are proved. */
function reference(): number {
  const started = performance.now();
  run(["--out", "reference"]);
  return performance.now() - started;
}

function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, command(args), {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, TMPDIR: temporary },
  });
  if (status !== 0) throw new Error(`A build ended with ${status}:\n${stderr}`);
  return stdout.trimEnd().split("\n").at(-1) ?? "";
}

function command(args: readonly string[]): readonly string[] {
  return [program, "build", "--format", formats, "--today", "2026-11-22", ...args];
}

/** Kills a build after a while. False if it was done before. */
async function killedAfter(milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, command([]), {
    cwd: folder,
    stdio: "ignore",
    env: { ...process.env, TMPDIR: temporary },
  });
  const ended = once(child, "exit");
  await Promise.race([ended, pause(milliseconds)]);
  const isAtWork = child.exitCode === null;
  const below = child.pid === undefined ? [] : descendantsOf(child.pid);
  child.kill("SIGKILL");
  await ended;
  const deadline = performance.now() + farewellMilliseconds;
  while (below.some(isAlive) && performance.now() < deadline) await pause(50);
  found.orphans += below.filter(isAlive).length;
  return isAtWork;
}

/** Holds what is there against the manifest, and each file against what its format ends with. */
function look(): void {
  const out = join(folder, "policies");
  if (!existsSync(out)) return;
  const { value: manifest } = readManifest({ out, shownAs: "manifest.json" });
  if (!manifest) found.untrue += 1;
  else {
    for (const [path, file] of filesOf(manifest)) {
      const place = join(out, path);
      if (!existsSync(place) || sha256(readFileSync(place)) !== file.sha256) found.untrue += 1;
    }
  }
  found.damaged += files(out).filter((path) => !isWhole(join(out, path))).length;
}

function files(out: string): readonly string[] {
  return readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) =>
    /(?:^|\/)[^./][^/]*\.(?:docx|pdf|html|json)$/.test(path),
  );
}

/** Whether a file has its end. */
function isWhole(path: string): boolean {
  const bytes = readFileSync(path);
  const end = bytes.subarray(-64).toString("latin1");
  if (path.endsWith(".docx")) return bytes.subarray(-22).readUInt32LE(0) === 0x06_05_4b_50;
  if (path.endsWith(".pdf")) return /%%EOF\s*$/.test(end);
  return path.endsWith(".html") ? /<\/html>\s*$/.test(end) : /\}\s*$/.test(end);
}

/** Gives every authority another number, which each policy prints. */
function changeLayers(number: number): void {
  for (const authority of readdirSync(join(folder, "schools"))) {
    const layer = join(folder, "schools", authority, "defaults.yaml");
    const text = readFileSync(layer, "utf8");
    writeFileSync(layer, text.replace(/01632 960\d{3}/, `01632 960${100 + (number % 900)}`));
  }
}

/** The last build finishes what was begun; what it leaves is what a build leaves that was never disturbed. */
function finish(): void {
  console.log(run([]));
  const second = run([]);
  run(["--out", "reference"]);
  const [proved, expected] = ["policies", "reference"].map((name) => {
    const out = join(folder, name);
    const all = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const paths = all.map((entry) => join(entry.parentPath, entry.name)).toSorted();
    return paths.map((path) => `${path.slice(out.length)} ${sha256(readFileSync(path))}`);
  });
  const isSame = JSON.stringify(proved) === JSON.stringify(expected);
  const profiles = readdirSync(temporary).filter((name) => name.startsWith("proviso-browser-"));
  console.log(
    `${found.kills} kills in ${found.builds} builds: ${found.damaged} damaged files, ${found.untrue} wrong entries, ${found.orphans} processes left.`,
  );
  console.log(
    `The next build: ${isSame ? "every file as if nothing had happened" : "NOT the same files"}, ${profiles.length} profiles left. Then: ${second}`,
  );
  const isIdle = /^Made 0 documents/.test(second);
  if (!isSame || !isIdle || found.damaged + found.untrue + found.orphans + profiles.length > 0)
    process.exitCode = 1;
}

/** Mulberry32: the same numbers for the same seed, from 0 to below 1. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
