// Writes src/typeface/arimo-coverage.ts: which characters Arimo has, and how wide they are.
// Run `node scripts/font-coverage.mjs` after updating @fontsource/arimo; `--check` only compares.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create } from "fontkit";

const weights = [400, 700];
const target = new URL("../src/typeface/arimo-coverage.ts", import.meta.url);
const folder = dirname(createRequire(import.meta.url).resolve("@fontsource/arimo/package.json"));
const subsets = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8"));
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const [regular, bold] = weights.map(widthsOf);
const codePoints = [...regular.keys()].filter((c) => bold.has(c)).sort((a, b) => a - b);
const generated = moduleText();

if (!process.argv.includes("--check")) {
  writeFileSync(target, generated);
} else if (readFileSync(target, "utf8") !== generated) {
  console.error(
    "src/typeface/arimo-coverage.ts is out of date: run node scripts/font-coverage.mjs",
  );
  process.exitCode = 1;
}

/** Advance widths in 1/1000 em, by code point, of what a browser would take from this weight. */
function widthsOf(weight) {
  const widths = new Map();
  for (const [subset, ranges] of Object.entries(subsets)) {
    const font = create(
      readFileSync(join(folder, "files", `arimo-${subset}-${weight}-normal.woff2`)),
    );
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
function runs() {
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

function widthText(widths) {
  return codePoints.map((c) => widths.get(c).toString(16).padStart(3, "0")).join("");
}

function moduleText() {
  const widest = Math.max(...codePoints.flatMap((c) => [regular.get(c), bold.get(c)]));
  if (widest >= 16 ** 3) throw new Error(`A width of ${widest} does not fit into three digits.`);
  return `// Generated from @fontsource/arimo ${version} by scripts/font-coverage.mjs. Do not edit.

/** Runs of code points that Arimo has in both weights: "gap,length" in base 36, in order. */
export const coveredRuns =
  "${runs()}";

/** Advance widths in 1/1000 em of the covered code points in order, three hexadecimal digits each. */
export const regularWidths =
  "${widthText(regular)}";
export const boldWidths =
  "${widthText(bold)}";
`;
}
