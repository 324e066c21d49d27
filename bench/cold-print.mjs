import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Makes one file of `print-pages.mjs`, which has no kept code as ours has. What it gives runs that, and says how long it took. */
export async function coldPrinter() {
  const outfile = here("../node_modules/.cache/print-pages.mjs");
  await build({
    entryPoints: [here("print-pages.mjs")],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  return (files) => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [outfile, ...files], { stdio: "inherit" });
    if (status !== 0) throw new Error(`print-pages ended with ${status}.`);
    return { milliseconds: performance.now() - started };
  };
}
