// Shows whether memory grows with the number of schools: node bench/memory.mjs [schools ..., 100 400 1000 if not given].
// Each school has four documents, as Word files and web pages. With --pdf, as PDFs too; with --long, the long policy alone.
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { writeThreeAuthorities } from "./england.mjs";
import { proviso } from "./usage.mjs";

const words = process.argv.slice(2);
const others = words.includes("--long") ? [] : ["mobile-phones", "acceptable-use", "records"];
const documents = ["online-safety", ...others];
const formats = words.includes("--pdf") ? "docx,html,pdf" : "docx,html";
const given = words.filter((word) => !word.startsWith("--")).map(Number);
const counts = given.length > 0 ? given : [100, 400, 1000];

for (const count of counts) {
  const folder = mkdtempSync(join(tmpdir(), "proviso-bench-"));
  try {
    writeThreeAuthorities(folder, count, documents);
    const { cpuMilliseconds, milliseconds, peakMegabytes } = await proviso(
      ["build", "--quiet", "--format", formats],
      folder,
    );
    const made = count * documents.length;
    const figures = [
      `${count} schools, ${made} documents (${formats})`,
      `peak memory ${Math.round(peakMegabytes)} MB`,
      `${(milliseconds / 1000).toFixed(1)} s`,
      `CPU ${(cpuMilliseconds / made).toFixed(1)} ms a document`,
      `load ${loadavg()[0]?.toFixed(1)}`,
    ];
    console.log(figures.join(", "));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
