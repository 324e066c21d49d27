import type { ConfigSchema, SchemaNode } from "../../src/config/schema.ts";

/** Something that a school can set, such as `people.dsl[].email`; or a group of such things that need not be there. */
export interface SchemaField {
  readonly name: string;
  /** Steps from the root: names, "[]" for any item of a list, "*" for any section. */
  readonly path: readonly string[];
  readonly node: SchemaNode;
  readonly required: boolean;
}

/** Every field of the schema: its leaves, with lists of plain values as one leaf each. */
export function leavesOf(schema: ConfigSchema): readonly SchemaField[] {
  return visit(schema).filter(({ node }) => isLeaf(schema, node));
}

/** Groups and lists of groups that a school may have or not: they can matter by being there. */
export function groupsOf(schema: ConfigSchema): readonly SchemaField[] {
  return visit(schema).filter(({ node, path }) => path.length > 0 && !isLeaf(schema, node));
}

function visit(schema: ConfigSchema): readonly SchemaField[] {
  const fields: SchemaField[] = [];
  const enter = (reference: SchemaNode, path: readonly string[], required: boolean): void => {
    const node = schema.resolve(reference);
    fields.push({ name: nameOf(path), path, node, required });
    for (const branch of node.oneOf ?? []) children(schema.resolve(branch), path);
    children(node, path);
  };
  const children = (node: SchemaNode, path: readonly string[]): void => {
    for (const [name, child] of Object.entries(node.properties ?? {})) {
      enter(child, [...path, name], node.required?.includes(name) ?? false);
    }
    if (node.items && schema.resolve(node.items).properties)
      children(schema.resolve(node.items), [...path, "[]"]);
    if (typeof node.additionalProperties === "object")
      children(schema.resolve(node.additionalProperties), [...path, "*"]);
  };
  enter(schema.root, [], true);
  return fields;
}

function isLeaf(
  schema: ConfigSchema,
  { properties, items, additionalProperties }: SchemaNode,
): boolean {
  if (properties || typeof additionalProperties === "object") return false;
  return !(items && schema.resolve(items).properties);
}

function nameOf(path: readonly string[]): string {
  return path.join(".").replaceAll(".[]", "[]");
}
