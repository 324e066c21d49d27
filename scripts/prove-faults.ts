// Builds schools while the disk is full or read-only, another run is at work, browsers are killed and files go away:
// npm run prove:faults [names of faults; all if not given]. After each, it looks for processes, temporary files, profiles and
// half files that were left, and one more build has to make what a build makes that nobody disturbed.
// Needs Linux; the disks need root too, and are skipped without.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeThreeAuthorities } from "../bench/england.mjs";
import { faults } from "./faults/faults.ts";
import { Proof } from "./faults/proof.ts";

const base = mkdtempSync(join(tmpdir(), "proviso-faults-"));
// One fault is that of somebody who may only read.
chmodSync(base, 0o755);
const asked = process.argv.slice(2);

try {
  const model = join(base, "model");
  mkdirSync(model);
  writeThreeAuthorities(model, 8, ["records"]);
  const reference = new Proof(model, join(base, "model-temporary"));
  const expected = await reference.reference();
  for (const [index, [name, fault]] of Object.entries(faults).entries()) {
    if (asked.length > 0 && !asked.some((word) => name.includes(word))) continue;
    const folder = join(base, String(index));
    cpSync(join(model, "schools"), join(folder, "schools"), { recursive: true });
    const proof = new Proof(folder, join(base, `${index}-temporary`), reference.undisturbed);
    const said = await proof.of(fault, expected);
    console.log(`${name}: ${said}`);
    for (const wrong of proof.wrong) console.log(`  WRONG: ${wrong}`);
    if (proof.wrong.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(base, { recursive: true, force: true });
}
