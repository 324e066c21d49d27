import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Makes a program of `print-pages.mjs` as ours is made, so that both start alike. Gives the milliseconds that it takes. */
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
