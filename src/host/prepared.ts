import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { CompiledSchema, SchemaLibrary } from "../config/compile-schema.ts";
import type { PreparedTemplates } from "../pack/template.ts";

/**
 * What was made when Proviso was built, since making it takes longer than checking a school. Each part says what it was
 * made from; where that is not what is there now, it is not used.
 */
export interface Prepared {
  readonly schema: PreparedSchema | undefined;
  readonly templates: PreparedTemplates;
  /** Fingerprints of packs that were looked through without finding a problem. */
  readonly soundPacks: ReadonlySet<string>;
}

interface PreparedSchema {
  /** SHA-256 of the schema's text. */
  readonly sha256: string;
  readonly validate: CompiledSchema;
}

const require = createRequire(import.meta.url);

/** Reads what was prepared. Nothing is where Proviso runs from its source. */
export function readPrepared(): Prepared {
  const path = fileURLToPath(new URL("../prepared/prepared.cjs", import.meta.url));
  if (existsSync(path)) return require(path);
  return { schema: undefined, templates: new Map(), soundPacks: new Set() };
}

/** The library that compiles a schema: loaded only where none was prepared. */
export function schemaCompiler(): SchemaLibrary {
  return require("ajv");
}
