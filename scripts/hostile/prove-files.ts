import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addFile, filesBelow } from "../../test/end-to-end/project-folder.ts";
import { goodFaith, hostileFiles } from "../../test/hostile/hostile-files.ts";

const program = fileURLToPath(new URL("../../bin/proviso.js", import.meta.url));

/** What one build may take beside one in good faith. */
const most = { seconds: 15, megabytes: 300 };

/** Tells what a process has used when it ends. */
const meter = `data:text/javascript,import { writeSync } from "node:fs";
process.on("exit", () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(2, "\\nused " + (userCPUTime + systemCPUTime) / 1e6 + " " + maxRSS / 1024 + "\\n"); });`;

interface Used {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Builds each hostile file beside one in good faith, in a process with 256 MB. */
export async function proveFiles(folder: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const used: (Used & { readonly name: string })[] = [];
  for (const [index, [name, { codes, content }]] of Object.entries(hostileFiles).entries()) {
    const project = join(folder, `file-${index}`);
    for (const [path, text] of Object.entries(goodFaith)) addFile(project, path, text);
    addFile(project, "schools/suffolk/hostile.yaml", content);
    const run = build(project);
    used.push({ name, ...run.used });
    faults.push(...faultsOf(run, codes).map((fault) => `${name}: ${fault}`));
  }
  const [slowest] = used.toSorted((a, b) => b.seconds - a.seconds);
  const [largest] = used.toSorted((a, b) => b.megabytes - a.megabytes);
  console.log(
    `Files: ${used.length}. The slowest took ${slowest?.seconds.toFixed(1)} s of a processor (${slowest?.name}), the largest ${largest?.megabytes.toFixed(0)} MB (${largest?.name}).`,
  );
  return faults;
}

/** What is wrong with a build of a file that has these problems. */
function faultsOf(run: ReturnType<typeof build>, codes: readonly string[]): readonly string[] {
  const isOdd = codes.length === 0;
  const wrong = {
    [`ended with ${run.status}`]: run.status !== (isOdd ? 0 : 1),
    "threw something": /^\s+at .*:\d+:\d+/m.test(run.stderr),
    [`told ${run.codes}`]: run.codes.join() !== codes.join(),
    [`made ${run.made} files`]: run.made !== (isOdd ? 2 : 1),
    "took too long": run.used.seconds > most.seconds,
    "took too much memory": run.used.megabytes > most.megabytes,
  };
  return Object.entries(wrong).flatMap(([what, isWrong]) => (isWrong ? [what] : []));
}

function build(folder: string) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...["--max-old-space-size=256", "--import", meter, program, "build", "-f", "html"],
      ...["--today", "2026-11-22", "--reporter", "json=problems.json"],
    ],
    { cwd: folder, encoding: "utf8", timeout: 120_000, killSignal: "SIGKILL" },
  );
  const { diagnostics } = JSON.parse(readFileSync(join(folder, "problems.json"), "utf8"));
  const codes = new Set((diagnostics as readonly { code: string }[]).map(({ code }) => code));
  const [, seconds, megabytes] = /^used (\S+) (\S+)$/m.exec(stderr) ?? [];
  return {
    status,
    stderr,
    codes: Array.from(codes).toSorted(),
    made: filesBelow(folder).filter((path) => path.endsWith(".html")).length,
    used: { seconds: Number(seconds), megabytes: Number(megabytes) },
  };
}
