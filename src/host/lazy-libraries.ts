import { createRequire } from "node:module";
import type * as Tinyglobby from "tinyglobby";
import type { XmlLibrary } from "../brand/logo/svg-parts.ts";
import type { SchemaLibrary } from "../config/compile-schema.ts";

// Libraries that few runs need. Those who use them may not load anything themselves, or not wait for it.

const require = createRequire(import.meta.url);

/** What compiles a schema: needed only where none was prepared. */
export function schemaCompiler(): SchemaLibrary {
  return require("ajv");
}

/** What finds files by a pattern: needed only where somebody names some that way. */
export function globbing(): Pick<typeof Tinyglobby, "globSync"> {
  return require("tinyglobby");
}

/** What reads XML: needed only where a school has a logo that is an SVG. */
export function xmlLibrary(): XmlLibrary {
  return require("saxes");
}
