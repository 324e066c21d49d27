import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Proof, Run } from "./proof.ts";

/** Whether disks may be mounted, and this be somebody else. */
export const isRoot = process.getuid?.() === 0;

/** Whether a process is a browser's first, and none of those that it starts. */
export function isBrowser(id: number): boolean {
  try {
    const words = readFileSync(`/proc/${id}/cmdline`, "utf8").split("\0");
    return (
      words.includes("--remote-debugging-pipe") && !words.some((word) => /^--type=/.test(word))
    );
  } catch {
    return false;
  }
}

/** Allows some problems and no others. */
export function expectOnly(proof: Proof, { codes }: Run, allowed: readonly string[]): void {
  const others = codes.filter((code) => !allowed.includes(code));
  proof.expect(others.length === 0, `it told ${others}`);
}

/** How a run ended, in a line. */
export function summary({ code, codes, stdout }: Run): string {
  const last = stdout.trimEnd().split("\n").at(-1) ?? "";
  return [`exit ${code}`, ...codes, last.replace(/ in [\d.]+ s/, "")].join(", ");
}

/** How many files of a format there are. */
export function countOf({ out }: Proof, format: string): number {
  return readdirSync(out, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(`.${format}`),
  ).length;
}

/** The school that is made last, as a path in the project. */
export function lastSchool({ folder }: Proof): string {
  const schools = readdirSync(join(folder, "schools"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.yaml$/.test(path) && !/defaults\.yaml$/.test(path))
    .toSorted();
  return join("schools", schools.at(-1) ?? "");
}

/** The folder of a school's file. */
export function layerOf(path: string): string {
  return join(path, "..");
}

/** Moves a file away while schools are built, and back when they are done. */
export async function whileBuilding(
  proof: Proof,
  path: string,
  look: (run: Run) => void,
): Promise<string> {
  const [file, aside] = [join(proof.folder, path), join(proof.folder, "aside")];
  const { begun, ended } = proof.build();
  await begun;
  renameSync(file, aside);
  const run = await ended;
  look(run);
  renameSync(aside, file);
  return summary(run);
}

/** Spoils the manifest of finished policies. It is told and kept until somebody removes it. */
export async function withManifest(proof: Proof, spoil: (text: string) => string): Promise<string> {
  await proof.build().ended;
  const path = join(proof.out, "manifest.json");
  const spoilt = spoil(readFileSync(path, "utf8"));
  writeFileSync(path, spoilt);
  const run = await proof.build().ended;
  proof.expect(run.code === 1, `it ended with ${run.code}`);
  expectOnly(proof, run, ["manifest/invalid"]);
  proof.expect(readFileSync(path, "utf8") === spoilt, "it was written over");
  rmSync(path);
  return summary(run);
}

/** Mounts a disk, or mounts it anew. False where that may not be done. */
export function mount(args: readonly string[]): boolean {
  return spawnSync("mount", [...args]).status === 0;
}

/** Does something while a folder, that of the policies if none is given, is a small disk of its own. */
export async function onDisk(
  proof: Proof,
  size: string,
  action: () => Promise<string>,
  folder = proof.out,
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  if (!isRoot || !mount(["-t", "tmpfs", "-o", size, "tmpfs", folder]))
    return "skipped: no disk can be mounted here";
  try {
    return await action();
  } finally {
    spawnSync("umount", [folder]);
  }
}
