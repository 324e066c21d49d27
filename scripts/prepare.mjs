// Prepares what takes longer to make than a school takes to check: the compiled schema and templates, and the word that
// the packs are sound.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const home = fileURLToPath(new URL("../", import.meta.url));

/** What preparing needs of the source. */
const needed = [
  "build/fingerprint",
  "build/workspace",
  "config/compile-schema",
  "host/pack-folders",
  "host/project",
  "host/sha256",
  "pack/pack",
  "pack/parse-pack",
  "pack/template",
  "yaml/packed-tree",
  "yaml/parse-yaml",
];

/**
 * Writes what is prepared into a folder; the modules that do it go into another. Throws where a pack that comes with
 * Proviso has a problem.
 */
export async function prepare(modules, folder) {
  await build({
    ...{ absWorkingDir: home, entryPoints: needed.map((name) => `src/${name}.ts`) },
    ...{ outbase: "src", outdir: modules, packages: "external" },
    ...{ bundle: true, splitting: true, format: "esm", platform: "node", target: "node20.19" },
  });
  const load = (name) => import(pathToFileURL(join(modules, `${name}.js`)));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "schema.cjs"), await inOneFile(await schemaProgram(load)));
  const { templates, trees, soundPacks } = await packs(load);
  mkdirSync(join(folder, "templates"));
  for (const [pack, compiled] of templates)
    writeFileSync(
      join(folder, "templates", `${pack}.cjs`),
      await inOneFile(templatesProgram(compiled)),
    );
  writeFileSync(join(folder, "trees.json"), JSON.stringify(trees));
  const { sha256 } = await load("host/sha256");
  const digest = (...path) => sha256(readFileSync(join(home, ...path), "utf8"));
  writeFileSync(
    join(folder, "prepared.cjs"),
    `const templates = {
  __proto__: null,
${templates.map(([pack]) => `  "${pack}": () => require("./templates/${pack}.cjs"),`).join("\n")}
};
module.exports = {
  schema: {
    sha256: "${digest("schemas", "school.schema.json")}",
    validate: require("./schema.cjs"),
  },
  templatesOf: (pack) => templates[pack]?.(),
  soundPacks: {
    authorities: "${digest("data", "authorities.json")}",
    fingerprints: new Set(${JSON.stringify(soundPacks)}),
  },
};
`,
  );
}

/**
 * The same program with what it requires, in fewer characters: a generated one is mostly repetition, and every start
 * reads all of it.
 */
async function inOneFile(program) {
  const { outputFiles } = await build({
    ...{ stdin: { contents: program, resolveDir: home }, bundle: true, write: false },
    ...{ minify: true, format: "cjs", platform: "node", target: "node20.19" },
  });
  return outputFiles[0].text;
}

async function schemaProgram(load) {
  const require = createRequire(import.meta.url);
  const { Ajv } = require("ajv");
  const { default: standalone } = require("ajv/dist/standalone");
  const { validatorOptions } = await load("config/compile-schema");
  const schema = JSON.parse(readFileSync(join(home, "schemas", "school.schema.json"), "utf8"));
  const ajv = new Ajv({ ...validatorOptions, code: { source: true } });
  return standalone(ajv, ajv.compile(schema));
}

async function packs(load) {
  const { packNames } = await load("host/pack-folders");
  const { projectAt } = await load("host/project");
  const { openWorkspace } = await load("build/workspace");
  const { allTemplates } = await load("pack/pack");
  const { packFingerprint } = await load("build/fingerprint");
  const { precompile } = await load("pack/template");
  const { parsePack } = await load("pack/parse-pack");
  const { parseYaml } = await load("yaml/parse-yaml");
  const { packTree } = await load("yaml/packed-tree");
  const { sha256 } = await load("host/sha256");
  const project = { ...projectAt(home), home };
  // The date is for schools' dates; a pack has none that depend on it.
  const workspace = openWorkspace(project, "2000-01-01").value;
  const templates = [];
  const trees = {};
  const parse = (source) => {
    const tree = parseYaml(source);
    trees[sha256(source.text)] = packTree(tree.value);
    return tree;
  };
  const soundPacks = [];
  for (const id of packNames(project)) {
    const { pack, sources, problems } = workspace.packs.take(id);
    if (!pack || problems.length > 0)
      throw new Error(`The pack ${id} has problems: ${problems[0]?.message}`);
    if (workspace.names.isLocal(pack))
      throw new Error(`The pack ${id} names a body that belongs to one authority.`);
    soundPacks.push(packFingerprint(sources));
    parsePack(sources, { parse });
    if (sources.theme) parse(sources.theme);
    const texts = allTemplates(pack).map(({ source, start, end }) => source.text.slice(start, end));
    templates.push([id, [...new Set(texts)].map((text) => [text, precompile(text)])]);
  }
  return { templates, trees, soundPacks };
}

function templatesProgram(templates) {
  const entries = templates.map(([text, program]) => `  [${JSON.stringify(text)}, ${program}],`);
  return `module.exports = new Map([\n${entries.join("\n")}\n]);\n`;
}
