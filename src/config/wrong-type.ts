import { pointedAt } from "../diagnostics/source.ts";
import type { YamlNode } from "../yaml/tree.ts";
import { toYaml } from "../yaml/write-yaml.ts";
import { linesToAdd } from "./lines-to-add.ts";
import type { ConfigSchema, SchemaNode } from "./schema.ts";
import { valueMeant } from "./value-meant.ts";

/** A value of another type than the schema asks for. */
export interface WrongValue {
  readonly path: readonly string[];
  readonly expected: string;
  readonly found: unknown;
  readonly node: YamlNode | undefined;
}

/** What to write instead of a value of the wrong type: the same value in its right form wherever that can be told. */
export function typeHint(schema: ConfigSchema, wrong: WrongValue): string {
  const own = schema.at(wrong.path);
  const advice = own && (adviceFor[wrong.expected] ?? noAdvice)({ ...wrong, own, schema });
  return advice ?? `For example:\n${linesToAdd(schema, wrong.path)}`;
}

interface Case extends WrongValue {
  readonly own: SchemaNode;
  readonly schema: ConfigSchema;
}

type Advice = (wrong: Case) => string | undefined;

const noAdvice: Advice = () => undefined;

const adviceFor: Readonly<Record<string, Advice>> = {
  string: forText,
  boolean: forFlag,
  integer: ({ found }) =>
    typeof found === "string" && /^\d+$/.test(found)
      ? `Write it without quotes: ${found}.`
      : undefined,
  array: forList,
  object: forGroup,
};

function forText(wrong: Case): string | undefined {
  const { found, node, path } = wrong;
  const written = textOf(node);
  if (typeof found === "number" || typeof found === "boolean") return forBareWord(wrong, written);
  const [only, ...others] = Array.isArray(found) ? found : [];
  // Commas in a text in brackets make several items of it.
  const text = others.length === 0 ? only : /^\[([^\n"']+)\]$/.exec(written)?.[1];
  const why = written.startsWith("[") ? "Square brackets make a list of it." : "It is one text.";
  if (typeof text === "string") return `${why} Write:\n${lines(path, text)}`;
  // A colon within text makes a group of keys of it.
  if (node?.kind === "map" && /^[^{"'\n]+:[^\n]*\n?$/.test(written))
    return `A colon makes a key of what stands before it. Put the text in quotes: ${JSON.stringify(written.trim())}.`;
  return undefined;
}

function forBareWord({ found, own }: Case, written: string): string {
  const inQuotes = `Put it in quotes: "${written}"`;
  const kind = typeof found === "number" ? own["x-kind"] : undefined;
  switch (kind) {
    case "date": {
      const meant = valueMeant(own, found);
      if (meant !== undefined) return `Write ${meant}.`;
      return `Write the month as well, such as ${/^\d{4}$/.test(written) ? written : "2026"}-09.`;
    }
    case "phone":
      return `${inQuotes}. Without them it is a number, which keeps no 0 or + at its start.`;
    default:
      return `${inQuotes}.`;
  }
}

const yes = /^(?:y|yes|on|true|1)$/i;
const no = /^(?:n|no|off|false|0)$/i;

function forFlag({ found }: Case): string {
  const word = String(found);
  if (yes.test(word)) return "Write true, without quotes.";
  if (no.test(word)) return "Write false, without quotes.";
  return "Write true or false, without quotes.";
}

function forList({ found, node, own, path, schema }: Case): string | undefined {
  const item = own.items && schema.resolve(own.items);
  const written = textOf(node);
  if (node?.kind === "map" && item?.type === "object")
    return short(
      `It is a list, so a dash goes before its first line. Write:\n${lines(path, [found])}`,
    );
  if (node?.kind !== "scalar" || written.includes("\n")) return undefined;
  const name = item && nameKey(item, schema);
  if (name !== undefined)
    return `It is a list of groups of keys. Write:\n${lines(path, [{ [name]: String(found) }])}`;
  const items = written.replaceAll(/^[[\s]+|[\s\]]+$/g, "");
  const allowed = item?.enum?.map(String);
  if (allowed && items.split(/\s*,\s*/).some((word) => !allowed.includes(word)))
    return `Write a list of one or more of these: ${allowed.join(", ")}. For example:\n  ${path.at(-1)}: [${allowed[0]}]`;
  return `Write it as a list: [${items}].`;
}

function forGroup({ found, node, own, path, schema }: Case): string | undefined {
  const written = textOf(node);
  const [, key, rest] = /^([\w-]+)\s*[:=;]?\s*(\S.*)/.exec(written) ?? [];
  if (key !== undefined && own.properties && Object.hasOwn(own.properties, key))
    return `A colon and a space go after ${key}. Write:\n  ${key}: ${rest}`;
  if (Array.isArray(found) && found.length === 1 && typeof found[0] === "object")
    return short(`It is no list, so no dash goes before it. Write:\n${lines(path, found[0])}`);
  const name = nameKey(own, schema);
  if (typeof found !== "string" || name === undefined) return undefined;
  return `Write what it is before it, on a line of its own:\n${lines(path, { [name]: found })}`;
}

/** The key of a group that takes what somebody writes for the whole of it: the first that is needed, or a name. */
function nameKey(group: SchemaNode, schema: ConfigSchema): string | undefined {
  const properties = group.properties ?? {};
  const key = group.required?.[0] ?? ("name" in properties ? "name" : undefined);
  const property = key === undefined ? undefined : properties[key];
  return property && schema.resolve(property).type === "string" ? key : undefined;
}

function textOf(node: YamlNode | undefined): string {
  return node ? pointedAt(node.location) : "";
}

function lines(path: readonly string[], value: unknown): string {
  const name = path.at(-1) ?? "";
  return toYaml(/^\d+$/.test(name) ? [value] : { [name]: value }).replaceAll(/^/gm, "  ");
}

/** Advice that repeats what is written helps while it can be taken in at a glance. */
function short(advice: string): string | undefined {
  return advice.split("\n").length > 12 ? undefined : advice;
}
