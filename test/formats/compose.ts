import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { readTheme } from "../../src/build/renderer-set.ts";
import { compileSchema } from "../../src/config/compile-schema.ts";
import type { SchemaNode } from "../../src/config/schema.ts";
import { ConfigValidator } from "../../src/config/validate.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Outcome } from "../../src/diagnostics/log.ts";
import type { PolicyDocument } from "../../src/document/document.ts";
import { readPack } from "../../src/host/pack-files.ts";
import { projectAt } from "../../src/host/project.ts";
import { loadThemeFonts } from "../../src/host/theme-fonts.ts";
import type { PolicyPack } from "../../src/pack/pack.ts";
import { parsePack } from "../../src/pack/parse-pack.ts";
import { composePolicy, composeSchool } from "../../src/pipeline.ts";
import type { Theme } from "../../src/render/theme.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import type { YamlMap } from "../../src/yaml/tree.ts";

/** Proviso's own folder, with its schema, its packs and the schools that come with it. */
export const project = projectAt(join(import.meta.dirname, "../.."));

const schema: SchemaNode = JSON.parse(projectFile("schemas/school.schema.json"));

export const validator = new ConfigValidator(schema, compileSchema(schema, { Ajv }));
export const onlineSafety: PolicyPack = packNamed("online-safety");
export const theme: Theme = given(readTheme(project, onlineSafety, await loadThemeFonts()));

export function packNamed(id: string): PolicyPack {
  return given(parsePack(given(readPack(project, id))));
}

/** The online safety policy that a school's layers come to, the authority's YAML first. Fails where they have an error. */
export function policyOf(...layers: readonly string[]): PolicyDocument {
  return documentOf(onlineSafety, ...layers);
}

export function documentOf(pack: PolicyPack, ...layers: readonly string[]): PolicyDocument {
  const trees = layers.map((text, index) => treeOf(text, `layer-${index + 1}.yaml`));
  return given(composePolicy(pack, given(composeSchool(trees, validator))));
}

/** A file of this project, such as `schools/kent/defaults.yaml`. */
export function projectFile(path: string): string {
  return readFileSync(join(project.home, path), "utf8");
}

function treeOf(text: string, path: string): YamlMap {
  const tree = given(parseYaml({ path, text }));
  if (tree.kind !== "map") throw new Error(`${path} is not a map.`);
  return tree;
}

/** What a stage made; an error with all it reported where it made nothing. */
export function given<T>({ value, diagnostics }: Outcome<T>): T {
  if (value !== undefined) return value;
  const problems = diagnostics.map(({ code, message }: Diagnostic) => `${code}: ${message}`);
  throw new Error(["Nothing was made.", ...problems].join("\n"));
}
