// Runs every check of package.json that is no test, two side by side. Each says all it has to say at its end, so that no
// two are mixed; one that fails stops none of the others.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The longest first, so that nothing long is left when one core has no more to do. */
const checks = [
  "types",
  "dead-code",
  "direction",
  "lint",
  "docs:check",
  "schema:check",
  "format:check",
];
const atOnce = 2;

// As npm has it: the scripts name programs of node_modules.
process.env.PATH = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);

/** Runs a script as `npm run` does, without npm's own start. Resolves to whether it succeeded. */
function run(name) {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const stdio = ["ignore", "pipe", "pipe"];
    const child = spawn(scripts[name], { cwd: root, shell: true, stdio });
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk) => said.push(chunk));
    child.on("close", (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      const verdict = code === 0 ? "passed" : "FAILED";
      process.stdout.write(`\n> ${name}: ${verdict} (${seconds} s)\n${Buffer.concat(said)}`);
      resolve(code === 0);
    });
  });
}

const waiting = [...checks];
const failed = [];

async function runNext() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
    if (!(await run(name))) failed.push(name);
}

await Promise.all(Array.from({ length: atOnce }, runNext));
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(", ")}.`);
  process.exitCode = 1;
}
