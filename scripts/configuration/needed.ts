import type { ConfigSchema, SchemaNode } from "../../src/config/schema.ts";

/** When each key must be written, as half a sentence. Keys that need not be are left out. */
export function neededKeys({ root }: ConfigSchema): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { then } of root.allOf ?? []) if (then) conditions(then, [], found);
  required(root, { path: [], always: true, found });
  return found;
}

interface Visit {
  readonly path: readonly string[];
  /** Whether the group itself must be there. */
  readonly always: boolean;
  readonly found: Map<string, string>;
}

function required(node: SchemaNode, { path, always, found }: Visit): void {
  const names = new Set(node.required);
  const when = always ? "always" : `wherever there is \`${path.join(".")}\``;
  for (const name of names) found.set([...path, name].join("."), when);
  for (const [name, child] of Object.entries(node.properties ?? {}))
    required(child, { path: [...path, name], always: always && names.has(name), found });
}

/** What the schema asks for on a condition carries the reason as a sentence. */
function conditions(node: SchemaNode, path: readonly string[], found: Map<string, string>): void {
  const because = node["x-because"];
  for (const name of because ? (node.required ?? []) : [])
    found.set([...path, name].join("."), `sometimes. ${because}`);
  for (const [name, child] of Object.entries(node.properties ?? {}))
    conditions(child, [...path, name], found);
}
