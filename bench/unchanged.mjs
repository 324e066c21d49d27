// Measures a build that has nothing to make, and one after an authority's detail has changed:
// node bench/unchanged.mjs [schools, 600 if not given]. Read the processor time: it hardly depends on what else runs.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSyntheticSchools } from "./synthetic-schools.mjs";

const program = fileURLToPath(new URL("../bin/proviso.js", import.meta.url));
const count = Number(process.argv[2] ?? 600);
const folder = mkdtempSync(join(tmpdir(), "proviso-bench-"));
const args = ["build", "--format", "html", "--today", "2026-11-22"];
try {
  writeSyntheticSchools(folder, count, ["online-safety", "mobile-phones"]);
  measure("first build", args);
  for (const _ of [1, 2, 3]) measure("nothing changed", args);
  measure("nothing changed, each file hashed", [...args, "--verify"]);
  const layer = join(folder, "schools", "kent", "defaults.yaml");
  writeFileSync(layer, readFileSync(layer, "utf8").replace("960100", "960199"));
  measure("plan after one authority's LADO has another number", [...args, "--dry-run"]);
  measure("build after it", args);
  measure("nothing changed", args);
  console.log(`${count} schools, ${process.version}, load ${loadavg()[0]?.toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(what, words) {
  const usage = join(folder, "usage.json");
  const atExit = `import { writeFileSync } from "node:fs";
    process.on("exit", () => writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.resourceUsage())));`;
  const hook = `data:text/javascript,${encodeURIComponent(atExit)}`;
  const started = performance.now();
  const run = spawnSync(process.execPath, ["--import", hook, program, ...words], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - started) / 1000;
  if (run.status !== 0) throw new Error(`${what} ended with ${run.status}:\n${run.stderr}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usage, "utf8"));
  const cpu = (userCPUTime + systemCPUTime) / 1e6;
  const figures = `${seconds.toFixed(2)} s, CPU ${cpu.toFixed(2)} s, ${Math.round(maxRSS / 1024)} MB`;
  console.log(`${what}: ${figures}. ${run.stdout.trimEnd().split("\n").at(-1)}`);
}
