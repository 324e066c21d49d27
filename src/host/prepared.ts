import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { CompiledSchema } from "../config/compile-schema.ts";
import type { SourceFile } from "../diagnostics/source.ts";
import type { PreparedTemplates } from "../pack/template.ts";
import { type PackedTree, unpackTree } from "../yaml/packed-tree.ts";
import { parseYaml, type ReadYaml } from "../yaml/parse-yaml.ts";
import { sha256 } from "./sha256.ts";

/**
 * What was made when Proviso was built, since making it takes longer than checking a school. Each part says what it was
 * made from; where that is not what is there now, it is not used.
 */
export interface Prepared {
  readonly schema: PreparedSchema | undefined;
  /** The compiled templates of a pack, by its id. */
  readonly templatesOf: (pack: string) => PreparedTemplates | undefined;
  /** Reads YAML: that of a pack's files as they came with Proviso without parsing it. */
  readonly readYaml: ReadYaml;
  readonly soundPacks: SoundPacks | undefined;
}

/** Packs that were looked through without finding a problem, for the schools of any authority. */
interface SoundPacks {
  /** SHA-256 of the text that lists the authorities. */
  readonly authorities: string;
  readonly fingerprints: ReadonlySet<string>;
}

interface PreparedSchema {
  /** SHA-256 of the schema's text. */
  readonly sha256: string;
  readonly validate: CompiledSchema;
}

const require = createRequire(import.meta.url);

const nothingPrepared: Prepared = {
  schema: undefined,
  templatesOf: () => undefined,
  readYaml: parseYaml,
  soundPacks: undefined,
};

/** Trees of YAML without mistakes, by the SHA-256 of their texts. */
type PreparedTrees = Readonly<Record<string, PackedTree>>;

/** Reads what was prepared. Nothing is where Proviso runs from its source. */
export function readPrepared(): Prepared {
  const path = (name: string) => fileURLToPath(new URL(`../prepared/${name}`, import.meta.url));
  if (!existsSync(path("prepared.cjs"))) return nothingPrepared;
  const trees: PreparedTrees = JSON.parse(readFileSync(path("trees.json"), "utf8"));
  return { ...require(path("prepared.cjs")), readYaml: reader(trees) };
}

function reader(trees: PreparedTrees): ReadYaml {
  return (source: SourceFile) => {
    const packed = trees[sha256(source.text)];
    return packed ? { value: unpackTree(packed, source), diagnostics: [] } : parseYaml(source);
  };
}
