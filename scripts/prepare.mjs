// Prepares what takes longer to make than a school takes to check: the compiled schema and templates, and the word that
// the packs are sound. Needs a compiled dist/ and writes dist/prepared/ into the same folder.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const home = fileURLToPath(new URL("../", import.meta.url));

/** Writes what is prepared into a compiled dist/. Throws where a pack that comes with Proviso has a problem. */
export async function prepare(dist) {
  const load = (module) => import(pathToFileURL(join(dist, module)));
  const folder = join(dist, "prepared");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "schema.cjs"), await schemaProgram(load));
  const { templates, soundPacks } = await packs(load);
  writeFileSync(join(folder, "templates.cjs"), templatesProgram(templates));
  const { sha256 } = await load("host/sha256.js");
  const fingerprint = sha256(readFileSync(join(home, "schemas", "school.schema.json"), "utf8"));
  writeFileSync(
    join(folder, "prepared.cjs"),
    `module.exports = {
  schema: { sha256: "${fingerprint}", validate: require("./schema.cjs") },
  templates: require("./templates.cjs"),
  soundPacks: new Set(${JSON.stringify(soundPacks)}),
};
`,
  );
}

async function schemaProgram(load) {
  const require = createRequire(import.meta.url);
  const { Ajv } = require("ajv");
  const { default: standalone } = require("ajv/dist/standalone");
  const { validatorOptions } = await load("config/compile-schema.js");
  const schema = JSON.parse(readFileSync(join(home, "schemas", "school.schema.json"), "utf8"));
  const ajv = new Ajv({ ...validatorOptions, code: { source: true } });
  return standalone(ajv, ajv.compile(schema));
}

async function packs(load) {
  const { packNames } = await load("host/pack-folders.js");
  const { projectAt } = await load("host/project.js");
  const { openWorkspace } = await load("build/workspace.js");
  const { allTemplates } = await load("pack/pack.js");
  const { packFingerprint } = await load("build/fingerprint.js");
  const project = { ...projectAt(home), home };
  // The date is for schools' dates; a pack has none that depend on it.
  const workspace = openWorkspace(project, "2000-01-01").value;
  const templates = new Set();
  const soundPacks = [];
  for (const id of packNames(project)) {
    const { pack, sources, problems } = workspace.packs.take(id);
    if (!pack || problems.length > 0)
      throw new Error(`The pack ${id} has problems: ${problems[0]?.message}`);
    soundPacks.push(packFingerprint(sources));
    for (const { source, start, end } of allTemplates(pack))
      templates.add(source.text.slice(start, end));
  }
  const { precompile } = await load("pack/template.js");
  return { templates: Array.from(templates, (text) => [text, precompile(text)]), soundPacks };
}

function templatesProgram(templates) {
  const entries = templates.map(([text, program]) => `  [${JSON.stringify(text)}, ${program}],`);
  return `module.exports = new Map([\n${entries.join("\n")}\n]);\n`;
}
