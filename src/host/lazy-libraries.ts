import { createRequire } from "node:module";
import type { XmlLibrary } from "../brand/logo/svg-parts.ts";
import type { SchemaLibrary } from "../config/compile-schema.ts";

// Libraries that few runs need, for those who may not load anything themselves.

const require = createRequire(import.meta.url);

/** What compiles a schema: needed only where none was prepared. */
export function schemaCompiler(): SchemaLibrary {
  return require("ajv");
}

/** What reads XML: needed only where a school has a logo that is an SVG. */
export function xmlLibrary(): XmlLibrary {
  return require("saxes");
}
