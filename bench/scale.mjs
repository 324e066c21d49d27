// What more and more schools of a synthetic England cost: the table of docs/scale.md.
// node bench/scale.mjs [--schools 1,10,100,1000] [--documents online-safety] [--pdf 20] [--shards 4]
// Each row is a folder of its own. Read the processor time: it hardly depends on what else the machine does.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { planEngland } from "./england/plan.mjs";
import { writeSchools } from "./england.mjs";
import { measured } from "./measured.mjs";

const { values } = parseArgs({
  options: {
    schools: { type: "string", default: "1,10,100,1000" },
    documents: { type: "string", default: "online-safety" },
    pdf: { type: "string", default: "20" },
    shards: { type: "string", default: "4" },
  },
});
const documents = values.documents.split(",");
const day = ["--today", "2026-11-22"];
const both = ["--format", "docx,html"];
const plan = planEngland();

console.log(`${documents.length} document(s) for each school: ${documents.join(", ")}`);
const counts = values.schools.split(",").map(Number);
for (const count of counts) await within(count, rowOf);
await within(Number(values.pdf), pdfOf);
await within(Math.max(0, ...counts.filter((count) => count <= 1000)), (folder, count) =>
  shardsOf(folder, count, Number(values.shards)),
);
console.log(`${process.version}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`);

/** Does something with so many schools in a folder of their own. */
async function within(count, work) {
  if (count === 0) return;
  const folder = mkdtempSync(join(tmpdir(), "proviso-scale-"));
  try {
    writeSchools(folder, plan.slice(0, count), documents);
    await work(folder, count);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rowOf(folder, count) {
  const first = await measured(["build", ...both, "--quiet", ...day], folder);
  tell(`${count} schools, Word and web page`, first, count);
  const { files, bytes } = sizeOf(join(folder, "policies"));
  const manifest = statSync(join(folder, "policies", "manifest.json")).size;
  const megabytes = (size) => `${(size / 1e6).toFixed(1)} MB`;
  console.log(`  ${files} files, ${megabytes(bytes)}, of that the manifest ${megabytes(manifest)}`);
  tell("  built again, nothing changed", await measured(["build", ...both, ...day], folder), count);
  tell("  check", await measured(["check", "--force", ...day], folder), count);
}

async function pdfOf(folder, count) {
  const words = ["build", "--format", "pdf", "--quiet", ...day];
  tell(`${count} schools, PDF`, await measured(words, folder), count);
  console.log(`  ${(sizeOf(join(folder, "policies")).bytes / 1e6).toFixed(1)} MB`);
}

/** Whether shards have equal work, and what putting them together costs. */
async function shardsOf(folder, count, shards) {
  if (shards === 0) return;
  const parts = Array.from({ length: shards }, (_, index) => index + 1);
  for (const index of parts) {
    const words = ["build", ...both, "--quiet", ...day, "--shard", `${index}/${shards}`];
    const run = await measured([...words, "--out", `part-${index}`], folder);
    tell(`shard ${index} of ${shards}, of ${count} schools`, run, count / shards);
  }
  const names = parts.map((index) => `part-${index}`);
  tell(
    "merge-manifests",
    await measured(["merge-manifests", ...names, "--out", "all"], folder),
    count,
  );
}

function tell(what, { seconds, cpu, childrenCpu, peak, childrenPeak }, count) {
  const browser =
    childrenCpu < 0.1 ? "" : `, browser ${childrenCpu.toFixed(1)} s, ${childrenPeak.toFixed(0)} MB`;
  const each = ((1000 * (cpu + childrenCpu)) / count).toFixed(0);
  const own = `${seconds.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, ${peak.toFixed(0)} MB`;
  console.log(`${what}: ${own}${browser} (${each} ms of CPU a school)`);
}

function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sizes = files.map(({ name, parentPath }) => statSync(join(parentPath, name)).size);
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
