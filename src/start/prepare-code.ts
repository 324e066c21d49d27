// Makes the code that the program starts with on this computer, by checking and building an example. Runs when Proviso
// is built or installed.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A build sets V8 in one way to print, in another where it does not. It makes Word files and web pages without a browser too. */
const runs = [
  ["check"],
  ["build", "--format", "docx,html,markdown"],
  ["build", "--format", "docx,html,markdown,pdf", "--browser", join(__dirname, "none")],
];

/** A run takes seconds. */
const timeout = 60_000;

const code = join(__dirname, "..", "code");
let folder: string | undefined;
try {
  folder = mkdtempSync(join(tmpdir(), "proviso-code-"));
  rmSync(code, { recursive: true, force: true });
  mkdirSync(code, { recursive: true });
  const example = join(__dirname, "..", "..", "examples", "authority");
  cpSync(example, join(folder, "schools", "example"), { recursive: true });
  const env: NodeJS.ProcessEnv = { ...process.env, XDG_CACHE_HOME: join(folder, "cache") };
  // What is found in the example is no news to a workflow that installs Proviso, and V8 is set as it is by itself.
  for (const name of ["GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "NODE_OPTIONS"]) delete env[name];
  const keep = join(__dirname, "keep-code.cjs");
  for (const words of runs)
    spawnSync(process.execPath, [keep, ...words], { cwd: folder, env, stdio: "ignore", timeout });
} catch {
  // Without code the program takes longer to start, and does the same.
}
try {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
} catch {
  // What is left in the temporary folder does no harm, and an installation must not fail of it.
}
