// Measures the built program: `npm run bench`, or `npm run bench 10` for fewer schools.
// Read the ratios before the times: on a shared computer the times wander.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createPdfPrinter } from "../src/host/browser/pdf-printer.ts";
import { printerStyles } from "../src/render/html/styles/printer-styles.ts";
import { coldPrinter } from "./cold-print.mjs";
import { proviso } from "./usage.mjs";

const repository = fileURLToPath(new URL("../", import.meta.url));
const many = Number(process.argv[2] ?? 60);
const formats = ["docx", "pdf", "html"];
/** As in the program: what keeps two cores busy. */
const printsAtOnce = 2;
const rounds = 3;

const folder = mkdtempSync(join(tmpdir(), "proviso-bench-"));
const rows = [];
try {
  const [first, second] = [join(folder, "one"), join(folder, "many")];
  writeSchools(first, 1);
  writeSchools(second, many);

  const check = await repeat(7, () => proviso(["check", "--force"], first));
  add("check, one school", check, `median of ${check.length}`);
  const one = await repeat(5, () => proviso(["build", "--force"], first));
  add(`build, one school in ${formats.join(", ")}`, one, `median of ${one.length}`);
  const itsPages = pagesBelow(join(first, "policies"));
  const print = await coldPrinter();
  const prints = await repeat(5, () => print(itsPages));
  add(`bare printing of its ${itsPages.length} pages, cold`, prints, `median of ${prints.length}`);

  // In turns, since what else a shared machine does comes and goes.
  const [builds, bare] = [[], []];
  let pages = [];
  for (let round = 0; round < rounds; round += 1) {
    builds.push(await proviso(["build", "--force"], second));
    pages = pagesBelow(join(second, "policies")).map((path) => readFileSync(path, "utf8"));
    if (pages.length < many)
      throw new Error(`There are ${pages.length} pages for ${many} schools.`);
    bare.push(await printAll(pages));
  }
  add(`build, ${many} schools in ${formats.join(", ")}`, builds, perSecond(builds));
  add(`bare printing of the same ${pages.length} pages`, bare, perSecond(bare));
  const limit = [await printAll(pages.map(withoutScreen))];
  add("the same, laid out for paper only (once)", limit, perSecond(limit));

  printTable();
  const times = (these, those) =>
    `${(median(these).milliseconds / median(those).milliseconds).toFixed(2)} times as long as`;
  console.log(`\nbuild of one school takes ${times(one, prints)} bare printing,`);
  console.log(`build of ${many} takes ${times(builds, bare)} bare printing of its web pages,`);
  console.log(`and ${times(builds, limit)} bare printing of what it gives the browser.`);
  console.log(
    `${process.version}, ${bare[0].browser}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Copies of the schools in schools/ with other names, each below its authority. */
function writeSchools(project, count) {
  const source = join(repository, "schools");
  const originals = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".yaml") && basename(path) !== "defaults.yaml")
    .toSorted();
  for (let number = 0; number < count; number += 1) {
    const path = originals[number % originals.length];
    const text = readFileSync(join(source, path), "utf8");
    const name = /^ {2}name: (.+)$/m.exec(text)?.[1];
    if (name === undefined) throw new Error(`${path} has no school's name.`);
    const target = join(project, "schools", dirname(path));
    mkdirSync(target, { recursive: true });
    for (const name of readdirSync(join(source, dirname(path))).filter(isShared))
      cpSync(join(source, dirname(path), name), join(target, name));
    writeFileSync(
      join(target, `${basename(path, ".yaml")}-${number}.yaml`),
      text.replaceAll(name, `${name} ${number}`),
    );
  }
}

/** What the schools of a folder have in common: their defaults, and the pictures that they name. */
function isShared(name) {
  return name === "defaults.yaml" || /\.(?:png|jpe?g|svg)$/.test(name);
}

async function repeat(times, measure) {
  const runs = [];
  for (let number = 0; number < times; number += 1) runs.push(await measure());
  return runs;
}

function pagesBelow(policies) {
  return readdirSync(policies, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .map((path) => join(policies, path));
}

/** A page as a build gives it to the browser. */
function withoutScreen(page) {
  return page.replace("</style>", () => `${printerStyles}\n</style>`);
}

/** What the browser alone needs, its start included. */
async function printAll(pages) {
  const printer = createPdfPrinter({ environment: process.env });
  const started = performance.now();
  const queue = pages.values();
  const worker = async () => {
    for (const page of queue) await printer.print(page);
  };
  await Promise.all(Array.from({ length: printsAtOnce }, worker));
  const milliseconds = performance.now() - started;
  const { product, version } = printer.describe() ?? {};
  await printer.close();
  return { milliseconds, browser: `${product} ${version}` };
}

/** One line of the table: the run with the median time. */
function add(what, runs, note) {
  const { milliseconds, cpuMilliseconds, peakMegabytes } = median(runs);
  rows.push([
    what,
    inMilliseconds(milliseconds),
    inMilliseconds(cpuMilliseconds),
    inMegabytes(peakMegabytes),
    note,
  ]);
}

function median(runs) {
  return runs.toSorted((a, b) => a.milliseconds - b.milliseconds)[Math.floor(runs.length / 2)];
}

function inMilliseconds(value) {
  return value === undefined ? "" : `${Math.round(value)} ms`;
}

function inMegabytes(value) {
  return value === undefined ? "" : `${Math.round(value)} MB`;
}

function perSecond(runs) {
  const schools = (many * 1000) / median(runs).milliseconds;
  return `median of ${runs.length}, ${schools.toFixed(1)} schools a second`;
}

function printTable() {
  const table = [["", "time", "our CPU", "our peak", ""], ...rows];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    const cells = row.map((cell, column) =>
      column === 0 || column === 4 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    console.log(cells.join("  ").trimEnd());
  }
}
