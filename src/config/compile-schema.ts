import type { Ajv, Options, ValidateFunction } from "ajv";
import type { SchemaNode } from "./schema.ts";

/** Every problem in one pass, each with the part of the schema that it offends. */
export const validatorOptions: Options = { allErrors: true, strict: false, verbose: true };

/** A schema as a function: whether data fits, and what does not. */
export type CompiledSchema = ValidateFunction;

/** What compiles a schema. */
export interface SchemaLibrary {
  readonly Ajv: typeof Ajv;
}

/**
 * Makes the function that checks data against a schema. That takes longer than to check a school, so it is done
 * beforehand where it can be.
 */
export function compileSchema(root: SchemaNode, { Ajv: Compiler }: SchemaLibrary): CompiledSchema {
  return new Compiler(validatorOptions).compile(root);
}
