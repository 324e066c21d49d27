// Makes dist/ from src/. Runs on `npm ci` and before packing, so it must work with the installed packages alone.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";
import { prepare } from "./prepare.mjs";

const root = new URL("../", import.meta.url);
const path = (name) => new URL(name, root);

// In a packed installation there is no source: dist/ has come with the package.
if (!existsSync(path("src/cli/main.ts"))) process.exit(0);

const { version } = JSON.parse(readFileSync(path("package.json"), "utf8"));
if (!readFileSync(path("src/version.ts"), "utf8").includes(`"${version}"`)) {
  console.error(`src/version.ts does not say ${version}, as package.json does.`);
  process.exit(1);
}

// Made beside and renamed: whoever runs Proviso meanwhile finds the old dist/ or the new one, and a build that fails
// leaves none that looks fresh. Types are not looked at here; `npm run types` does that for the tests too.
const beside = mkdtempSync(fileURLToPath(path(".build-")));
try {
  const out = join(beside, "dist");
  await bundle(out);
  await prepare(join(beside, "modules"), join(out, "prepared"));
  writeFileSync(join(out, "sha256.txt"), `${digestOf(out)}\n`);
  if (existsSync(path("dist"))) renameSync(path("dist"), join(beside, "old"));
  renameSync(out, path("dist"));
  // Of what is in its place by now. It belongs to this computer, and is no part of the program.
  spawnSync(process.execPath, [fileURLToPath(path("dist/start/prepare-code.cjs"))], {
    stdio: "ignore",
  });
} finally {
  rmSync(beside, { recursive: true, force: true });
}

/** SHA-256 of a folder's files, by which a record of checks knows whose it is. */
function digestOf(folder) {
  const hash = createHash("sha256");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).toSorted())
    hash.update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}
