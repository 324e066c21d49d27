import { toYaml } from "../yaml/write-yaml.ts";
import type { ConfigSchema, SchemaNode } from "./schema.ts";

/** The YAML lines that set a key, with an example value and the indentation they need: what a person can copy. */
export function linesToAdd(schema: ConfigSchema, path: readonly string[], indent = 2): string {
  const node = schema.at(path);
  const name = path.at(-1) ?? "";
  const lead = " ".repeat(indent);
  if (node === undefined) return `${lead}${name}:`;
  const value = example(schema, node);
  // Inside a list there is no key to name.
  const data = /^\d+$/.test(name) ? [value] : { [name]: value };
  return toYaml(data).replaceAll(/^/gm, lead);
}

function example(schema: ConfigSchema, node: SchemaNode): unknown {
  const resolved = schema.resolve(node);
  if (resolved.examples?.[0] !== undefined) return resolved.examples[0];
  if (resolved.default !== undefined) return resolved.default;
  if (resolved.enum) return resolved.enum[0];
  if (resolved.items) return [example(schema, resolved.items)];
  const required = (resolved.required ?? []).flatMap((name) => {
    const child = resolved.properties?.[name];
    return child ? [[name, example(schema, child)] as const] : [];
  });
  return Object.fromEntries(required);
}
