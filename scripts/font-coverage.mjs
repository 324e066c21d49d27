// Writes src/typeface/<name>-coverage.ts: which characters each typeface has, and how wide they are.
// Run `node scripts/font-coverage.mjs` after updating a font package; `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create } from "fontkit";

const weights = [400, 700];
const require = createRequire(import.meta.url);

for (const name of ["arimo", "tinos", "carlito"]) {
  const packageFile = require.resolve(`@fontsource/${name}/package.json`);
  const font = { name, folder: dirname(packageFile), version: readJson(packageFile).version };
  write(`${name}-coverage.ts`, coverageModule(font));
}

function write(file, text) {
  const target = new URL(`../src/typeface/${file}`, import.meta.url);
  if (!process.argv.includes("--check")) {
    writeFileSync(target, text);
  } else if (readFileSync(target, "utf8") !== text) {
    console.error(`src/typeface/${file} is out of date: run node scripts/font-coverage.mjs`);
    process.exitCode = 1;
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

function fontOf({ folder, name }, subset, weight) {
  return create(readFileSync(join(folder, "files", `${name}-${subset}-${weight}-normal.woff2`)));
}

function coverageModule(source) {
  const [regular, bold] = weights.map((weight) => widthsOf(source, weight));
  const codePoints = [...regular.keys()].filter((c) => bold.has(c)).sort((a, b) => a - b);
  const widest = Math.max(...codePoints.flatMap((c) => [regular.get(c), bold.get(c)]));
  if (widest >= 16 ** 3) throw new Error(`A width of ${widest} does not fit into three digits.`);
  const widthText = (widths) =>
    codePoints.map((c) => widths.get(c).toString(16).padStart(3, "0")).join("");
  return `// Generated from @fontsource/${source.name} ${source.version} by scripts/font-coverage.mjs. Do not edit.

export const ${source.name}Coverage = {
  /** Runs of code points that ${title(source)} has in both weights: "gap,length" in base 36, in order. */
  coveredRuns:
    "${runs(codePoints)}",

  /** Advance widths in 1/1000 em of the covered code points in order, three hexadecimal digits each. */
  regularWidths:
    "${widthText(regular)}",
  boldWidths:
    "${widthText(bold)}",
};
`;
}

/** Advance widths in 1/1000 em, by code point, of what a browser would take from this weight. */
function widthsOf(source, weight) {
  const widths = new Map();
  for (const [subset, ranges] of Object.entries(readJson(join(source.folder, "unicode.json")))) {
    const font = fontOf(source, subset, weight);
    for (const codePoint of inRanges(ranges)) {
      if (widths.has(codePoint) || !font.hasGlyphForCodePoint(codePoint)) continue;
      const { advanceWidth } = font.glyphForCodePoint(codePoint);
      widths.set(codePoint, Math.round((advanceWidth * 1000) / font.unitsPerEm));
    }
  }
  return widths;
}

function* inRanges(ranges) {
  for (const range of ranges.split(",")) {
    const [first, last = first] = range
      .replace("U+", "")
      .split("-")
      .map((digits) => parseInt(digits, 16));
    for (let codePoint = first; codePoint <= last; codePoint++) yield codePoint;
  }
}

/** "gap,length" pairs in base 36: how many are missing before each run, and how long the run is. */
function runs(codePoints) {
  const found = [];
  let next = 0;
  for (const codePoint of codePoints) {
    const run = found.at(-1);
    if (run && codePoint === next) run.length++;
    else found.push({ gap: codePoint - next, length: 1 });
    next = codePoint + 1;
  }
  return found.map(({ gap, length }) => `${gap.toString(36)},${length.toString(36)}`).join(" ");
}

function title({ name }) {
  return name[0].toUpperCase() + name.slice(1);
}
