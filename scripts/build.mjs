// Makes dist/ from src/. Runs on `npm ci` and before packing, so it must work with the installed packages alone.
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
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
  if (existsSync(path("dist"))) renameSync(path("dist"), join(beside, "old"));
  renameSync(out, path("dist"));
} finally {
  rmSync(beside, { recursive: true, force: true });
}
