// Bundles the program from src/: a command that loads three files starts sooner than one that loads two hundred.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));

/** Where the program begins, each one folder deep like the chunks, so that "../" leads from any of them to dist/. */
const entryPoints = [
  { in: join(root, "src", "cli", "main.ts"), out: join("cli", "main") },
  { in: join(root, "src", "build", "check-thread.ts"), out: join("threads", "check") },
  { in: join(root, "src", "build", "finish-pdf-thread.ts"), out: join("threads", "finish-pdf") },
];

/**
 * Packages that stay where npm puts them: what only making documents needs is large, and finds files of its own beside
 * its code. What hardly a run needs is loaded by `host/lazy-libraries`.
 */
const external = [
  "@cantoo/pdf-lib",
  "@resvg/resvg-wasm",
  "docx",
  "fflate",
  "fontkit",
  "parse5",
  "pdfjs-dist",
  "puppeteer-core",
  "saxes",
  "tinyglobby",
];

/** What `prepare` makes a part of the program: ajv's own words and a function of it, in the compiled schema. */
const prepared = ["node_modules/ajv/package.json"];

/** What runs before the program. Each stands alone, and finds the program beside it. */
const starts = ["with-code", "keep-code", "prepare-code"];

const common = { absWorkingDir: root, bundle: true, platform: "node", target: "node20.19" };

/**
 * What a module exports, as it is when all of it has run. esbuild makes each export a function that looks it up, so that
 * others see what becomes of a variable later, and a build of PDFs took a tenth longer. Ours export none that changes.
 */
const plainExports = "module.exports = { __esModule: true, ...module.exports };";

/** An ES module is always strict, and can have its address. */
const strict = `"use strict";`;
const withAddress = `const moduleUrl = require("node:url").pathToFileURL(__filename).href;`;

/**
 * Writes the program into a folder, with the licences of the packages it then holds, and `modules.json`: which sources
 * each of its files is made from. A module is loaded only with a command that needs it, as from its source.
 */
export async function bundle(out) {
  const { metafile } = await build({
    ...{ ...common, entryPoints, external, outdir: out, splitting: true, format: "esm" },
    ...{ chunkNames: "chunks/[name]-[hash]", outExtension: { ".js": ".cjs" }, metafile: true },
  });
  await Promise.all(Object.keys(metafile.outputs).map((file) => makeCommonJs(join(root, file))));
  const modules = Object.entries(metafile.outputs).map(([file, { inputs }]) => [
    file.slice(file.indexOf("dist/") + "dist/".length),
    Object.keys(inputs).filter((input) => inputs[input].bytesInOutput > 0),
  ]);
  const json = JSON.stringify(Object.fromEntries(modules), undefined, 1);
  writeFileSync(join(out, "modules.json"), `${json}\n`);
  writeFileSync(
    join(out, "LICENCES.txt"),
    licences([...modules.flatMap(([, inputs]) => inputs), ...prepared]),
  );
  await build({
    ...{ ...common, entryPoints: starts.map((name) => `src/start/${name}.ts`), format: "cjs" },
    ...{ external: ["../cli/main.cjs"], outdir: join(out, "start") },
    outExtension: { ".js": ".cjs" },
  });
}

/** esbuild splits only what it writes as ES modules, and Node begins only CommonJS with code that it has. */
async function makeCommonJs(path) {
  const module = readFileSync(path, "utf8");
  const changing = exportsOf(module).filter((name) => isChanged(name, module));
  if (changing.length > 0) throw new Error(`${path} changes what it exports: ${changing}.`);
  const { code } = await transform(module, {
    ...{ format: "cjs", platform: "node", target: common.target },
    banner: module.includes("import.meta.url") ? `${strict}\n${withAddress}` : strict,
    footer: plainExports,
    ...{ define: { "import.meta.url": "moduleUrl" }, supported: { "dynamic-import": false } },
  });
  writeFileSync(path, inAscii(code));
}

/**
 * A program in ASCII, which is half as long in memory and quicker to read. esbuild leaves other characters in regular
 * expressions, in comments and in the tagged templates that these are made of, where a code of UTF-16 means the same.
 */
function inAscii(program) {
  const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return program.replaceAll(/[^\0-\x7f]/g, escaped);
}

/** The names of what esbuild lets a module export, in one statement at its end. */
function exportsOf(module) {
  const [, list = ""] = /\nexport \{([^}]*)\};\s*$/.exec(module) ?? [];
  return list.split(",").flatMap((each) => each.trim().split(" as ")[0] || []);
}

/** Whether a variable is given a value other than where it is declared. */
function isChanged(name, module) {
  const word = `(?<![.\\w$])${name.replaceAll("$", "\\$")}`;
  const changes = new RegExp(
    `${word}\\s*(?:=(?![=>])|\\+\\+|--|(?:[-+*/%|&^?]|<<|>>|>>>|\\*\\*|&&|\\|\\||\\?\\?)=)`,
    "g",
  );
  const declares = new RegExp(`\\b(?:var|let|const)\\s+${word}\\s*=`).test(module);
  return [...module.matchAll(changes)].length > (declares ? 1 : 0);
}

/** The licences of the packages that sources belong to. Throws where a package has none to show. */
function licences(sources) {
  const folders = sources.flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
  const texts = [...new Set(folders)].toSorted().map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(join(root, folder, "package.json"), "utf8"),
    );
    return `${name} ${version} (${license})\n\n${licenceIn(join(root, folder)).trim()}\n`;
  });
  return `These packages are part of the program in this folder.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
}

function licenceIn(folder) {
  const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (name === undefined) throw new Error(`There is no licence in ${folder}.`);
  return readFileSync(join(folder, name), "utf8");
}
