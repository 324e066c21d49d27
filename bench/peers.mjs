// Measures other tools beside Proviso on the same policy: node bench/peers.mjs [--peers FOLDER] [--browser PROGRAM] [--runs 9].
// pandoc is looked for on the search path. docxtemplater with pizzip, and md-to-pdf, are no dependencies of ours: install
// them into a folder of their own and name it with --peers. md-to-pdf needs a browser, named with --browser.
// What is not there is said and left out. Read the ratios; processor time is that of a process and all it starts.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeThreeAuthorities } from "./england.mjs";

const { values: options } = parseArgs({
  options: {
    peers: { type: "string" },
    browser: { type: "string" },
    runs: { type: "string", default: "9" },
  },
});
const runs = Number(options.runs);
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const proviso = here("../bin/proviso.js");
/** So many further schools in one process tell what one of them costs. */
const further = 40;

const folder = mkdtempSync(join(tmpdir(), "proviso-bench-"));
try {
  const [one, many] = [join(folder, "one"), join(folder, "many")];
  writeThreeAuthorities(one, 1);
  writeThreeAuthorities(many, 1 + further);
  const policy = policyOf(one);
  console.log(`One policy of ${policy.words} words. Medians of ${runs} runs.`);
  console.log(row("", ["time", "CPU"]));
  ours(one, many);
  pandoc(policy);
  docxtemplater(policy);
  mdToPdf(policy);
  const machine = `${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()})`;
  console.log(`${machine}, load ${loadavg()[0]?.toFixed(1)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The policy that all tools get: as Markdown, and as the Word file that a template is made of. */
function policyOf(project) {
  command(process.execPath, build("docx,markdown"), { cwd: project });
  const files = readdirSync(join(project, "policies"), { recursive: true, encoding: "utf8" });
  const [word, markdown] = [".docx", ".md"].map((ending) => {
    const found = files.find((file) => file.endsWith(ending));
    if (!found) throw new Error(`No file ends in ${ending}.`);
    const path = join(folder, `policy${ending}`);
    cpSync(join(project, "policies", found), path);
    return path;
  });
  const words = readFileSync(markdown, "utf8").split(/\s+/).length;
  return { word, markdown, words };
}

function ours(one, many) {
  for (const format of ["docx", "html", "docx,html"]) {
    const cold = repeat(() => command(process.execPath, build(format), { cwd: one }));
    const all = repeat(() => command(process.execPath, build(format), { cwd: many }), 3);
    tell(`Proviso, YAML to ${format}, one process`, cold);
    const each = (kind) => (all[kind] - cold[kind]) / further;
    tell("  each further school in the same process", { time: each("time"), cpu: each("cpu") });
  }
}

function build(format) {
  return [proviso, "build", "--force", "--quiet", "--format", format, "--today", "2026-11-22"];
}

function pandoc({ markdown }) {
  if (spawnSync("pandoc", ["--version"]).status !== 0) return missing("pandoc");
  for (const ending of ["docx", "html"]) {
    const args = ["--standalone", markdown, "--output", join(folder, `pandoc.${ending}`)];
    tell(
      `pandoc, Markdown to ${ending}, one process`,
      repeat(() => command("pandoc", args)),
    );
  }
}

function docxtemplater({ word }) {
  const script = here("peers/fill-template.mjs");
  helper("docxtemplater, filling a Word file of that length", [script, word], "docxtemplater");
}

function mdToPdf({ markdown }) {
  if (!options.browser) return missing("md-to-pdf", "--browser is not given");
  const script = here("peers/print-markdown.mjs");
  helper("md-to-pdf, Markdown to PDF", [script, markdown, options.browser], "md-to-pdf");
}

/** A tool that is a library: a process that uses it once, and the median of many times in one. */
function helper(name, [script, ...words], library) {
  const args = (times) => [script, options.peers ?? folder, ...words, String(times)];
  const first = spawnSync(process.execPath, args(1), { encoding: "utf8" });
  if (first.status !== 0) return missing(library, first.stderr.trim().split("\n").find(Boolean));
  tell(
    `${name}, one process`,
    repeat(() => command(process.execPath, args(1)), Math.min(runs, 5)),
  );
  const { stdout } = spawnSync(process.execPath, args(library === "md-to-pdf" ? 5 : further), {
    encoding: "utf8",
  });
  tell("  each further one in the same process", { time: Number(stdout), cpu: undefined });
}

/** Milliseconds that a command takes, and of processor time, its children's included. It must succeed. */
function command(program, args, { cwd = folder } = {}) {
  const started = performance.now();
  // The shell's "times" says in its second line what its children used.
  const shell = spawnSync("sh", ["-c", '"$0" "$@" >/dev/null && times', program, ...args], {
    cwd,
    encoding: "utf8",
  });
  const time = performance.now() - started;
  if (shell.status !== 0) throw new Error(`${program} ${args.join(" ")}:\n${shell.stderr}`);
  const used = shell.stdout.trim().split("\n").at(-1) ?? "";
  const seconds = Array.from(used.matchAll(/(\d+)m([\d.]+)s/g), ([, minutes, rest]) => {
    return Number(minutes) * 60 + Number(rest);
  });
  return { time, cpu: seconds.reduce((sum, each) => sum + each, 0) * 1000 };
}

function repeat(measure, times = runs) {
  const all = Array.from({ length: times }, measure);
  const median = (kind) =>
    all.map((each) => each[kind]).toSorted((a, b) => a - b)[Math.floor(times / 2)];
  return { time: median("time"), cpu: median("cpu") };
}

function missing(tool, why = "it is not installed") {
  console.log(row(tool, [`not measured: ${why}`]));
}

function tell(what, { time, cpu }) {
  console.log(
    row(
      what,
      [time, cpu].map((value) => (value === undefined ? "" : `${Math.round(value)} ms`)),
    ),
  );
}

function row(what, figures) {
  return `${what.padEnd(62)}${figures.map((figure) => figure.padStart(10)).join("")}`.trimEnd();
}
