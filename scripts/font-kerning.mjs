// Writes src/typeface/<name>-kerning.ts: how each typeface kerns ASCII and the apostrophe.
// Run `node scripts/font-kerning.mjs` after updating a font package; test/typeface/kerning.test.ts compares.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";

const require = createRequire(import.meta.url);
const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);
const codes = [...ascii, 0x2019];

for (const name of ["arimo", "tinos", "carlito"]) {
  const { version } = JSON.parse(
    readFileSync(require.resolve(`@fontsource/${name}/package.json`), "utf8"),
  );
  const target = new URL(`../src/typeface/${name}-kerning.ts`, import.meta.url);
  writeFileSync(
    target,
    `// Generated from @fontsource/${name} ${version} by scripts/font-kerning.mjs. Do not edit.

/** By weight: "firsts:change:seconds", the change in 1/1000 em; characters as two hexadecimal digits each, 01 being the apostrophe. */
export const ${name}Kerning = {
  regularKerning:
    "${kerningOf(name, 400)}",
  boldKerning:
    "${kerningOf(name, 700)}",
};
`,
  );
}

/** First characters that are kerned alike stand together, and so do second ones. */
function kerningOf(name, weight) {
  const file = require.resolve(`@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`);
  const font = create(readFileSync(file));
  const groups = new Map();
  for (const first of codes) {
    for (const [change, seconds] of changesAfter(font, first)) {
      const key = `${change}:${seconds}`;
      groups.set(key, (groups.get(key) ?? "") + digits(first));
    }
  }
  return [...groups].map(([key, firsts]) => `${firsts}:${key}`).join(" ");
}

function changesAfter(font, first) {
  const changes = new Map();
  for (const second of codes) {
    const change = kerning(font, String.fromCharCode(first, second));
    if (change !== 0) changes.set(change, (changes.get(change) ?? "") + digits(second));
  }
  return changes;
}

// Web pages take their fonts without ligatures, which would hide the kerning of their letters.
function kerning(font, pair) {
  const { glyphs, positions } = font.layout(pair, { liga: false });
  return Math.round(((positions[0].xAdvance - glyphs[0].advanceWidth) * 1000) / font.unitsPerEm);
}

function digits(code) {
  return (code === 0x2019 ? 1 : code).toString(16).padStart(2, "0");
}
