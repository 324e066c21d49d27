import { allowedValues } from "../../src/config/allowed-values.ts";
import type { ConfigSchema, SchemaNode, SettingEffect } from "../../src/config/schema.ts";
import { toYaml } from "../../src/yaml/write-yaml.ts";
import type { DocumentPlaces } from "./setting-places.ts";

/** A setting of the schema, and what is needed to describe it. */
export interface DescribedSetting {
  readonly key: string;
  readonly node: SchemaNode;
  /** When it must be written, as half a sentence; undefined where it need not. */
  readonly needed: string | undefined;
  /** Which layer usually sets it, as the schema has it. */
  readonly layer: string | undefined;
  readonly places: readonly DocumentPlaces[];
}

/** More sections than this are counted. */
const namedSections = 6;

/** One setting: its meaning, a line for each thing there is to know, and an example. */
export function settingText(setting: DescribedSetting, schema: ConfigSchema): string {
  const { key, node, needed, layer } = setting;
  const facts = [
    fact("Write", whatToWrite(node, schema)),
    fact("Needed", needed),
    fact("If you write nothing", withoutIt(setting)),
    fact("Set by", layer && setBy[layer]),
    fact("Shows in", shownIn(setting)),
    fact("Does", node["x-effect"] && effects[node["x-effect"]]),
    fact("For example", shortExample(setting)),
  ].flat();
  return [`#### \`${key}\``, meaningOf(node), facts.join("\n"), ...longExample(setting)].join(
    "\n\n",
  );
}

/** What a setting or a group of them is. */
export function meaningOf({ title, description }: SchemaNode): string {
  return `**${title}.** ${description}`;
}

/** An example as it stands in a school's file. */
export function exampleOf(key: string, example: unknown): string {
  const nested = key.split(".").reduceRight<unknown>((value, name) => ({ [name]: value }), example);
  return `\`\`\`yaml\n${toYaml(nested)}\n\`\`\``;
}

/** What takes one line is shown in one. Where each choice is explained, none of them need be an example. */
function shortExample({ key, node }: DescribedSetting): string | undefined {
  const [example] = node.examples ?? [];
  const explained = node.enumDescriptions !== undefined || node.type === "boolean";
  if (explained || example === undefined || typeof example === "object") return undefined;
  const name = key.split(".").at(-1) ?? "";
  const inQuotes = node["x-explain"]?.includes("in quotes");
  return inQuotes ? `\`${name}: "${example}"\`` : `\`${toYaml({ [name]: example })}\``;
}

function longExample({ key, node }: DescribedSetting): readonly string[] {
  const [example] = node.examples ?? [];
  return typeof example === "object" ? [exampleOf(key, example)] : [];
}

function fact(name: string, words: string | undefined): readonly string[] {
  return words ? [`- **${name}:** ${words}`] : [];
}

/** What may be written, with what each choice means where the schema says so. */
export function whatToWrite(node: SchemaNode, schema: ConfigSchema): string {
  const named = typeof node.additionalProperties === "object" ? node.additionalProperties : {};
  const each = referenceOf(named);
  if (each !== undefined) return `a group: below each name, ${each}`;
  if (!node.items) return oneValue(node, schema);
  return `a list; each item is ${oneValue(node.items, schema)}`;
}

function oneValue(node: SchemaNode, schema: ConfigSchema): string {
  const reference = referenceOf(node);
  if (reference !== undefined) return reference;
  const resolved = schema.resolve(node);
  return resolved.enum ? choices(resolved) : allowedValues(schema, resolved);
}

/** The values to choose from: in a line, or with what each of them means. */
export function choices({ enum: values = [], enumDescriptions }: SchemaNode): string {
  if (!enumDescriptions) return `one of ${values.map((value) => `\`${value}\``).join(", ")}`;
  const lines = values.map((value, index) => `\n  - \`${value}\`: ${enumDescriptions[index]}`);
  return `one of${lines.join("")}`;
}

/** The values that have a chapter of their own, by their definition. */
export const valueNames: Readonly<Record<string, string>> = {
  person: "a person",
  dslPerson: "a DSL",
  contact: "a contact",
  channel: "an account",
  roleName: "a role",
  reportsTo: "a role or the governors",
  body: "a body",
  linkId: "a national link",
  sectionWording: "changes to a section",
  addition: "an addition",
  replacement: "a replacement",
  omission: "an omission",
  ruleSeverity: "a severity",
};

function referenceOf({ $ref }: SchemaNode): string | undefined {
  const name = valueNames[$ref?.replace("#/definitions/", "") ?? ""];
  return name && `[${name}](#${name.toLowerCase().replaceAll(" ", "-")})`;
}

function withoutIt({ node, needed }: DescribedSetting): string | undefined {
  const { default: value, description = "" } = node;
  if (description.includes("When it is not set") || node.properties || isOfLayers(node))
    return undefined;
  if (value === undefined) return needed ? undefined : "the documents do without it";
  return Array.isArray(value) && value.length === 0 ? "there are none" : inline(value);
}

/** Changes of wording, of rules and of what may be set: what no document could do without. */
function isOfLayers(node: SchemaNode): boolean {
  return typeof node.additionalProperties === "object" || node["x-effect"] === "layering";
}

function inline(value: unknown): string {
  const items = Array.isArray(value) ? value : [value];
  return items.map((item) => `\`${item}\``).join(", ");
}

const setBy: Readonly<Record<string, string>> = {
  national: "Proviso for all schools, until you write it",
  authority: "usually the authority, in its `defaults.yaml`",
  trust: "usually the trust, in its `defaults.yaml`",
  school: "the school",
};

const effects: Readonly<Record<SettingEffect, string>> = {
  layout: "it changes how the documents are laid out",
  brand: "it changes what the documents look like",
  documents: "it decides which documents are made",
  properties: "it goes into the properties of the files",
  check: "`proviso check` uses it",
  layering: "it decides what the files below may set",
  audience: "it decides what `proviso build --audience public` leaves out",
  explain: "it is a note for whoever asks why",
};

function shownIn({ places }: DescribedSetting): string {
  return places
    .map(({ document, printed, switched }) => {
      const parts = [
        ...(printed.length > 0 ? [sections(printed)] : []),
        ...(switched.length > 0 ? [`switches ${sections(switched)}`] : []),
      ];
      return `*${document}* (${parts.join("; ")})`;
    })
    .join(", ");
}

function sections(names: readonly string[]): string {
  const unique = Array.from(new Set(names));
  return unique.length > namedSections ? `${unique.length} places` : unique.join(", ");
}
