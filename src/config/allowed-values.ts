import type { ConfigSchema, SchemaNode } from "./schema.ts";

/** What may be written for a setting, in words. */
export function allowedValues(schema: ConfigSchema, node: SchemaNode): string {
  if (node["x-explain"] !== undefined) return node["x-explain"];
  if (node.enum) return node.enum.map(String).join(", ");
  if (node.items) return `a list; each item: ${allowedValues(schema, schema.resolve(node.items))}`;
  switch (node.type) {
    case "boolean":
      return "true or false";
    case "integer":
      return wholeNumber(node);
    case "object":
      return `a group of keys: ${Object.keys(node.properties ?? {}).join(", ") || "sections by their ids"}`;
    default:
      return "text";
  }
}

function wholeNumber({ minimum, maximum }: SchemaNode): string {
  return minimum === undefined || maximum === undefined
    ? "a whole number"
    : `a whole number from ${minimum} to ${maximum}`;
}
