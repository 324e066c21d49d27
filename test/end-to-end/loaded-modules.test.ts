import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildIfStale, repository } from "./built-program.ts";
import { projectFolder } from "./project-folder.ts";
import { proviso } from "./run-proviso.ts";
import { suffolk } from "./sample-schools.ts";

/** The sources of each file of the program. */
const sourcesOf: Readonly<Record<string, readonly string[]>> = (() => {
  buildIfStale();
  return JSON.parse(readFileSync(join(repository, "dist", "modules.json"), "utf8"));
})();

/**
 * The addresses of all modules that a command imports, as Node resolves them, and the paths of those it requires. For a
 * file of the program, the paths of the sources that it is made from.
 */
async function modulesOf(
  args: readonly string[],
  folder = projectFolder(suffolk),
): Promise<readonly string[]> {
  const list = join(folder, "modules.txt");
  const hook = `
    import { appendFileSync } from "node:fs";
    export async function resolve(name, context, next) {
      const found = await next(name, context);
      appendFileSync(${JSON.stringify(list)}, found.url + "\\n");
      return found;
    }`;
  const start = `
    import Module, { register } from "node:module";
    import { appendFileSync } from "node:fs";
    register(${JSON.stringify(dataUrl(hook))});
    const required = () => Object.keys(Module._cache).map((path) => path.replaceAll("\\\\", "/") + "\\n").join("");
    process.on("exit", () => appendFileSync(${JSON.stringify(list)}, required()));`;
  const { code } = await proviso(args, { in: folder, node: ["--import", dataUrl(start)] });
  expect(code).toBe(0);
  const loaded = readFileSync(list, "utf8").trimEnd().split("\n");
  return loaded.flatMap((url) => {
    const file = /\/dist\/((?:cli|chunks)\/.*)$/.exec(url)?.[1];
    return file === undefined ? [url] : (sourcesOf[file] ?? []).map((source) => `/${source}`);
  });
}

function dataUrl(script: string): string {
  return `data:text/javascript,${encodeURIComponent(script)}`;
}

/** The packages among modules that only making a document needs. */
function heavyAmong(modules: readonly string[]): readonly string[] {
  const heavy = [
    "docx",
    "fflate",
    "fontkit",
    "puppeteer-core",
    "@sparticuz/chromium",
    "parse5",
    "pdfjs-dist",
    "@resvg/resvg-wasm",
    "@cantoo/pdf-lib",
  ];
  return among(modules, heavy);
}

function among(modules: readonly string[], packages: readonly string[]): readonly string[] {
  return packages.filter((name) => modules.some((url) => url.includes(`/node_modules/${name}/`)));
}

let loadedByCheck: Promise<readonly string[]> | undefined;

/** What `check` loads, seen once for all tests. */
function modulesOfCheck(): Promise<readonly string[]> {
  loadedByCheck ??= modulesOf(["check"]);
  return loadedByCheck;
}

test("check loads what it checks with, and nothing that makes documents", async () => {
  const modules = await modulesOfCheck();
  expect(modules.some((url) => url.endsWith("/src/cli/commands/check.ts"))).toBe(true);
  expect(modules.some((url) => url.includes("/node_modules/yaml/"))).toBe(true);
  expect(heavyAmong(modules)).toEqual([]);
  expect(
    modules.filter((url) => /reporters\/(?:json|sarif|junit|github|markdown)/.test(url)),
  ).toEqual([]);
});

test("check loads what reads XML only for a logo, and what finds files only for a pattern", async () => {
  const few = ["saxes", "tinyglobby"];
  expect(among(await modulesOfCheck(), few)).toEqual([]);
  expect(among(await modulesOf(["check", "schools/**/*.yaml"]), few)).toEqual(["tinyglobby"]);
});

test("check compiles neither the schema nor the templates that come with Proviso", async () => {
  const modules = await modulesOfCheck();
  expect(modules.some((url) => url.endsWith("/dist/prepared/schema.cjs"))).toBe(true);
  expect(modules.some((url) => url.endsWith("/ajv/dist/core.js"))).toBe(false);
});

test("check of what was sound and has not changed loads nothing that parses or composes", async () => {
  const folder = projectFolder(suffolk);
  await proviso(["check"], { in: folder });
  const modules = await modulesOf(["check"], folder);
  expect(modules.some((url) => url.endsWith("/src/cli/commands/check.ts"))).toBe(true);
  const composing = ["yaml", "handlebars", "markdown-it", "ajv"];
  expect([...heavyAmong(modules), ...among(modules, composing)]).toEqual([]);
  const again = await modulesOf(["check", "--force"], folder);
  expect(among(again, composing)).toContain("yaml");
});

test("explain loads nothing that makes documents either", async () => {
  const modules = await modulesOf(["explain", "suffolk/brackenfold", "status"]);
  expect(modules.some((url) => url.endsWith("/src/cli/commands/explain.ts"))).toBe(true);
  expect(modules.filter((url) => url.includes("/src/render/render-"))).toEqual([]);
  expect(heavyAmong(modules)).toEqual([]);
});

test("build loads a browser's driver only to print", async () => {
  const modules = await modulesOf(["build", "--format", "html,docx"]);
  expect(heavyAmong(modules)).toContain("docx");
  expect(heavyAmong(modules)).not.toContain("puppeteer-core");
  expect(heavyAmong(modules)).not.toContain("@cantoo/pdf-lib");
  expect(heavyAmong(modules)).not.toContain("parse5");
  expect(heavyAmong(modules)).not.toContain("pdfjs-dist");
});

test("build with nothing to make loads nothing that parses, composes or makes", async () => {
  const folder = projectFolder(suffolk);
  const args = ["build", "--format", "html,markdown"];
  await proviso(args, { in: folder });
  const modules = await modulesOf(args, folder);
  expect(modules.some((url) => url.endsWith("/src/cli/commands/build.ts"))).toBe(true);
  const composing = ["yaml", "handlebars", "markdown-it", "ajv"];
  expect([...heavyAmong(modules), ...among(modules, composing)]).toEqual([]);
});

test("build --verify loads what reads the formats that it makes", async () => {
  const modules = await modulesOf(["build", "--format", "html,docx", "--verify"]);
  expect(heavyAmong(modules)).toContain("parse5");
  expect(heavyAmong(modules)).not.toContain("@cantoo/pdf-lib");
  expect(heavyAmong(modules)).not.toContain("pdfjs-dist");
});

test("build opens fonts only to draw a chart for Word", async () => {
  expect(heavyAmong(await modulesOf(["build", "--format", "docx"]))).toContain("fontkit");
  expect(heavyAmong(await modulesOf(["build", "--format", "html"]))).not.toContain("fontkit");
});
