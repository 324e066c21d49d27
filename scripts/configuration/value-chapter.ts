import type { ConfigSchema, SchemaNode } from "../../src/config/schema.ts";
import { choices, valueNames, whatToWrite } from "./setting-page.ts";

/** The values that settings share: what a person, a contact or a change of wording is made of. */
export function valueChapter(schema: ConfigSchema): string {
  const values = Object.entries(valueNames).map(([definition, name]) => {
    const node = schema.resolve({ $ref: `#/definitions/${definition}` });
    return `### ${name.charAt(0).toUpperCase()}${name.slice(1)}\n\n${node.description}\n\n${partsOf(node, schema)}`;
  });
  return ["## Values with several parts", ...values].join("\n\n");
}

function partsOf(node: SchemaNode, schema: ConfigSchema): string {
  if (node.enum) return `Write ${choices(node).replaceAll("\n  -", "\n-").replace("\n", "\n\n")}`;
  if (node.oneOf)
    return node.oneOf
      .map((branch) => partsOf(schema.resolve(branch), schema))
      .join("\n\nOr a group:\n\n");
  const rows = Object.entries(node.properties ?? {}).map(([name, part]) => {
    const { title, description } = schema.resolve(part);
    const mark = node.required?.includes(name) ? ", needed" : "";
    return `| \`${name}\`${mark} | ${title}. ${description} | ${whatToWrite(part, schema)} |`;
  });
  return `| part | is | write |\n| --- | --- | --- |\n${rows.join("\n")}`;
}
