// Compiles src/ to dist/. Runs on `npm ci` and before packing, so it must work with the installed packages alone.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";

const root = new URL("../", import.meta.url);
const path = (name) => new URL(name, root);

// In a packed installation there is no source: dist/ has come with the package.
if (!existsSync(path("src/cli/main.ts"))) process.exit(0);

const { version } = JSON.parse(readFileSync(path("package.json"), "utf8"));
if (!readFileSync(path("src/version.ts"), "utf8").includes(`"${version}"`)) {
  console.error(`src/version.ts does not say ${version}, as package.json does.`);
  process.exit(1);
}

const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
rmSync(path("dist"), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, "-p", "tsconfig.json"], { cwd: root, stdio: "inherit" });
