// Measures `check`: of one school, and of many of three authorities, for the first time and again.
// node bench/check.mjs [schools, 600 if not given]. Read the processor time: it hardly depends on what else runs.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { writeThreeAuthorities } from "./england.mjs";
import { measured } from "./measured.mjs";

const count = Number(process.argv[2] ?? 600);
const runs = 5;
const folder = mkdtempSync(join(tmpdir(), "proviso-bench-"));
const args = ["check", "--today", "2026-11-22"];
// What checks remember lies here while this runs, so that the first check is one.
process.env.XDG_CACHE_HOME = join(folder, ".cache");
try {
  const schools = writeThreeAuthorities(folder, count, ["online-safety"]);
  const one = join(folder, schools[0]);
  await measure("one school, all of it (--force)", [...args, "--force", one], runs);
  await measure("one school, nothing changed", [...args, one], runs);
  await measure(`${count} schools, all of them (--force)`, [...args, "--force"], 1);
  await measure(`${count} schools, nothing changed`, args, runs);
  writeFileSync(one, `${readFileSync(one, "utf8")}# changed\n`);
  await measure(`${count} schools, one changed`, args, 1);
  const layer = join(folder, "schools", "kent", "defaults.yaml");
  writeFileSync(layer, readFileSync(layer, "utf8").replace(/960\d{3}/, "960999"));
  await measure(`${count} schools, one authority's number changed`, args, 1);
  console.log(`${process.version}, load ${loadavg()[0]?.toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Prints the median of some runs. */
async function measure(what, words, times) {
  const all = [];
  for (let run = 0; run < times; run += 1) all.push(await measured(words, folder));
  const { seconds, cpu, peak, lastLine } = all.toSorted((a, b) => a.seconds - b.seconds)[
    Math.floor(times / 2)
  ];
  const ms = (value) => `${Math.round(value * 1000)} ms`;
  console.log(`${what}: ${ms(seconds)}, CPU ${ms(cpu)}, ${Math.round(peak)} MB. ${lastLine}`);
}
