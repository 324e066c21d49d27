// Puts every text of test/hostile into every place of a school's file that takes one, and builds every hostile file:
// npm run prove:hostile [texts | documents | browser | files, all four if not given].
// docs/hostile.md says what was found. Takes about half an hour of a processor.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareProject } from "../test/hostile/hostile-school.ts";
import { proveBrowser } from "./hostile/prove-browser.ts";
import { proveDocuments } from "./hostile/prove-documents.ts";
import { proveFiles } from "./hostile/prove-files.ts";
import { proveTexts } from "./hostile/prove-texts.ts";

const proofs = {
  texts: proveTexts,
  documents: proveDocuments,
  browser: proveBrowser,
  files: proveFiles,
};

const folder = mkdtempSync(join(tmpdir(), "proviso-hostile-"));
try {
  prepareProject(folder);
  for (const [name, prove] of Object.entries(proofs)) {
    if (process.argv.length > 2 && !process.argv.includes(name)) continue;
    const before = process.cpuUsage();
    const faults = await prove(folder);
    const { user, system } = process.cpuUsage(before);
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(`  ${((user + system) / 1e6).toFixed(0)} s of a processor, ${memory} MB at most.`);
    for (const fault of faults) console.log(`  WRONG: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
