import { readFileSync } from "node:fs";
import Module from "node:module";
import { dirname, join, sep } from "node:path";
import { constants, Script } from "node:vm";
import { CodeFile, codeFileNow, writeCode } from "./code-file.ts";

// Once this is loaded, the program's own modules run with the code that V8 compiled for them when Proviso was installed,
// where there is some (decision 017). What is not there, or V8 does not take, it compiles as ever.

const program = join(__dirname, "..");
const codeFolder = join(program, "code");
const files = new Map<string, CodeFile | undefined>();

/** Only who keeps code has it noted what was compiled. */
let compiled: Map<string, { readonly source: Buffer; readonly script: Script }> | undefined;

/** The file of code for now: between two modules, a command may have changed V8's settings. */
function codeNow(): CodeFile | undefined {
  const path = codeFileNow(codeFolder);
  if (!files.has(path)) files.set(path, CodeFile.open(path));
  return files.get(path);
}

/** As Node loads a CommonJS module, but for the code. */
function loadWithCode(module: NodeJS.Module, path: string): void {
  const name = path.slice(program.length + 1);
  const source = readFileSync(path);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
    {
      filename: path,
      cachedData: codeNow()?.of(name, source),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    },
  );
  compiled?.set(name, { source, script });
  const folder = dirname(path);
  // Node looks for each file by all the names that it might have. Ours are there by the names that esbuild has written.
  const requireHere = (id: string) => (id.startsWith(".") ? own(join(folder, id)) : require(id));
  const run = script.runInThisContext();
  run.call(module.exports, module.exports, requireHere, module, path, folder);
}

/** A module of the program, which is loaded once. */
function own(path: string): unknown {
  const known = require.cache[path];
  if (known) return known.exports;
  const added = new Module(path);
  require.cache[path] = added;
  try {
    loadWithCode(added, path);
  } catch (error) {
    delete require.cache[path];
    throw error;
  }
  added.loaded = true;
  return added.exports;
}

// Node advises against this and has no other way before version 22.15. Should it be gone one day, all is compiled.
const { extensions } = require;
const ordinary = extensions?.[".js"];
if (ordinary)
  extensions[".cjs"] = (module, path) =>
    path.startsWith(program + sep) ? loadWithCode(module, path) : ordinary(module, path);

/** Has it noted from now on which modules are loaded, for `keepCode`. */
export function noteCode(): void {
  compiled = new Map();
}

/**
 * Keeps the code of the modules that were noted, as far as V8 has compiled it by now: the next process that is set as
 * this one is now begins with it. Throws a system error.
 */
export function keepCode(): void {
  const modules = Array.from(compiled ?? [], ([name, { source, script }]) => {
    return [name, { source, code: script.createCachedData() }] as const;
  });
  writeCode(codeFileNow(codeFolder), new Map(modules));
}
