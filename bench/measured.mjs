import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../bin/proviso.js", import.meta.url));
const lookMilliseconds = 100;

/** Where a network has certificates of its own, Node 20 reads them at every start: up to 55 ms that are not ours. */
const { NODE_EXTRA_CA_CERTS: _, ...plainEnvironment } = process.env;

/** How to start the built program so that it writes what it took, `process.resourceUsage()`, into a file. */
export function programWithUsage(usage) {
  const hook = fileURLToPath(new URL("usage-at-exit.cjs", import.meta.url));
  return {
    args: ["--require", hook, program],
    env: { ...plainEnvironment, BENCH_USAGE: usage },
  };
}

/**
 * Runs the built program in a folder, which must succeed. Gives wall-clock and processor seconds, its own peak memory in
 * MB, what its children took as far as somebody saw who looked ten times a second (the browser; on Linux only), and the
 * last line that it says.
 */
export async function measured(words, folder) {
  const usage = join(folder, "usage.json");
  const { args, env } = programWithUsage(usage);
  const started = performance.now();
  const child = spawn(process.execPath, [...args, ...words], { cwd: folder, env });
  const [stdout, stderr] = [child.stdout, child.stderr].map(textOf);
  const children = new Children(child.pid);
  const looking = setInterval(() => children.look(), lookMilliseconds);
  const [code] = await once(child, "close");
  clearInterval(looking);
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0)
    throw new Error(`proviso ${words.join(" ")} ended with ${code}:\n${stderr.join("")}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(usage, "utf8"));
  rmSync(usage);
  return {
    seconds,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    childrenCpu: children.cpu,
    childrenPeak: children.peak,
    peak: maxRSS / 1024,
    lastLine: stdout.join("").trimEnd().split("\n").at(-1),
  };
}

function textOf(stream) {
  const pieces = [];
  stream.setEncoding("utf8").on("data", (piece) => pieces.push(piece));
  return pieces;
}

/** What the processes below another take. */
class Children {
  /** In MB, all together. Memory that they share counts for each. */
  peak = 0;
  #root;
  #seconds = new Map();

  constructor(root) {
    this.#root = root;
  }

  get cpu() {
    return Array.from(this.#seconds.values()).reduce((sum, seconds) => sum + seconds, 0);
  }

  look() {
    const processes = processesHere();
    const below = new Set([this.#root]);
    // A process may be listed before its parent.
    for (let size = 0; size !== below.size; ) {
      size = below.size;
      for (const { pid, parent } of processes) if (below.has(parent)) below.add(pid);
    }
    const children = processes.filter(({ pid }) => below.has(pid) && pid !== this.#root);
    for (const { pid, seconds } of children) this.#seconds.set(pid, seconds);
    this.peak = Math.max(
      this.peak,
      children.reduce((sum, { memory }) => sum + memory, 0),
    );
  }
}

function processesHere() {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // After the name, which may hold anything: state, parent and so on, counted from 0.
        const fields = readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1).split(" ");
        const [parent, user, system, pages] = [1, 11, 12, 21].map((field) => Number(fields[field]));
        const seconds = (user + system) / 100;
        return [{ pid: Number(name), parent, seconds, memory: (pages * 4096) / 2 ** 20 }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}
