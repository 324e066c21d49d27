import type { ConfigSchema, SchemaNode } from "../config/schema.ts";
import type { Slots } from "../document/slots.ts";
import { PrintedValue } from "./printed-value.ts";

export interface View {
  readonly [key: string]: unknown;
}

/**
 * The configuration as templates see it: every key of the schema exists (absent ones are undefined), text and
 * numbers are printed values, true and false stay what they are.
 */
export function viewOf(config: object, schema: ConfigSchema, slots: Slots): View {
  const look = (data: unknown, node: SchemaNode | undefined, key: string): unknown => {
    if (typeof data === "string" || typeof data === "number")
      return new PrintedValue(slots, data, key);
    if (Array.isArray(data)) {
      const items = node && schema.resolve(node).items;
      return data.map((item, index) => look(item, items, `${key}.${index}`));
    }
    if (typeof data === "object" && data !== null) return lookAtMap(data, node, key);
    return data;
  };
  const lookAtMap = (data: object, node: SchemaNode | undefined, key: string): View => {
    const properties = (node && schema.resolve(node).properties) ?? {};
    const names = new Set([...Object.keys(properties), ...Object.keys(data)]);
    const entries = Array.from(names, (name) => {
      const path = key === "" ? name : `${key}.${name}`;
      return [name, look((data as Record<string, unknown>)[name], properties[name], path)] as const;
    });
    return Object.fromEntries(entries);
  };
  return lookAtMap(config, schema.root, "");
}
