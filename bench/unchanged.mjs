// Measures a build that has nothing to make, and one after an authority's detail has changed:
// node bench/unchanged.mjs [schools, 600 if not given]. Read the processor time: it hardly depends on what else runs.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { writeThreeAuthorities } from "./england.mjs";
import { measured } from "./measured.mjs";

const count = Number(process.argv[2] ?? 600);
const folder = mkdtempSync(join(tmpdir(), "proviso-bench-"));
const args = ["build", "--format", "html", "--today", "2026-11-22"];
try {
  writeThreeAuthorities(folder, count, ["online-safety", "mobile-phones"]);
  await measure("first build", args);
  for (const _ of [1, 2, 3]) await measure("nothing changed", args);
  await measure("nothing changed, each file hashed", [...args, "--verify"]);
  const layer = join(folder, "schools", "kent", "defaults.yaml");
  writeFileSync(layer, readFileSync(layer, "utf8").replace(/960\d{3}/, "960999"));
  await measure("plan after one authority's LADO has another number", [...args, "--dry-run"]);
  await measure("build after it", args);
  await measure("nothing changed", args);
  console.log(`${count} schools, ${process.version}, load ${loadavg()[0]?.toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(what, words) {
  const { seconds, cpu, peak, lastLine } = await measured(words, folder);
  console.log(
    `${what}: ${seconds.toFixed(2)} s, CPU ${cpu.toFixed(2)} s, ${Math.round(peak)} MB. ${lastLine}`,
  );
}
