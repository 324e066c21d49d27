// Writes docs/configuration.md from the schema and the packs: npm run docs:configuration. With --check it only says whether
// the page is stale.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { SchemaNode } from "../src/config/schema.ts";
import { projectAt } from "../src/host/project.ts";
import { chapters } from "./configuration/groups.ts";
import { neededKeys } from "./configuration/needed.ts";
import { exampleOf, meaningOf, settingText } from "./configuration/setting-page.ts";
import { SettingPlaces } from "./configuration/setting-places.ts";
import { valueChapter } from "./configuration/value-chapter.ts";

const page = fileURLToPath(new URL("../docs/configuration.md", import.meta.url));
const places = new SettingPlaces(projectAt(fileURLToPath(new URL("../", import.meta.url))));
const { schema } = places;
const needed = neededKeys(schema);

const head = `# Settings of a school

<!-- Written by npm run docs:configuration from schemas/school.schema.json. -->

Everything that can stand in a school's file or in a \`defaults.yaml\`. Most of it you will never write: the template has an
answer for it, or your authority has given one. \`proviso explain <school> <setting>\` says what one school has and why.

How to read an entry: a name such as \`phones.pupils.rule\` means \`rule:\`, indented below \`pupils:\`, indented below
\`phones:\`, as its example shows. **Needed** says when Proviso asks for it; whether the school's own file or a
\`defaults.yaml\` above it has it does not matter. **Set by** is the usual place, not a rule. **Shows in** names the sections
whose words use the setting, by their headings in a school that changes no words; a section that it *switches* is there or not.
`;

function contents(): string {
  const lines = Object.entries(chapters).map(([chapter, groups]) => {
    const links = groups.map((group) => `[${group}](#${group})`);
    return `- **${chapter}:** ${links.join(", ")}`;
  });
  return `## Contents\n\n${lines.join("\n")}\n- **[Values with several parts](#values-with-several-parts)**`;
}

function chapter([title, groups]: readonly [string, readonly string[]]): string {
  return [`## ${title}`, ...groups.map(group)].join("\n\n");
}

function group(name: string): string {
  const node = nodeOf([name]);
  const isGroup = node.properties !== undefined;
  const [example] = node.examples ?? [];
  const own = isGroup
    ? [meaningOf(node), ...(example === undefined ? [] : [exampleOf(name, example)])]
    : [settingAt([name])];
  return [`### ${name}`, ...own, ...(isGroup ? below([name], node) : [])].join("\n\n");
}

function below(path: readonly string[], node: SchemaNode): readonly string[] {
  return Object.keys(node.properties ?? {}).flatMap((name) => {
    const own = [...path, name];
    const child = nodeOf(own);
    const isGroup = child.properties !== undefined && rawAt(path, name).$ref === undefined;
    if (!isGroup) return [settingAt(own)];
    return [`#### \`${own.join(".")}\`\n\n${meaningOf(child)}`, ...below(own, child)];
  });
}

function settingAt(path: readonly string[]): string {
  const key = path.join(".");
  const reference = rawAt(path.slice(0, -1), path.at(-1) ?? "");
  const node = { ...nodeOf(path), ...reference };
  const described = {
    key,
    node,
    needed: needed.get(key),
    layer: node["x-layer"],
    places: places.of(key),
  };
  return settingText(described, schema);
}

/** The schema of a key as it is written, with its reference. */
function rawAt(path: readonly string[], name: string): SchemaNode {
  const parent = path.length === 0 ? schema.root : nodeOf(path);
  return parent.properties?.[name] ?? {};
}

function nodeOf(path: readonly string[]): SchemaNode {
  const node = schema.at(path);
  if (!node) throw new Error(`The schema has no ${path.join(".")}.`);
  return node;
}

/** Every group of the schema stands in one chapter. */
function checkChapters(): void {
  const listed = Object.values(chapters).flat().toSorted().join(" ");
  const known = Object.keys(schema.root.properties ?? {})
    .toSorted()
    .join(" ");
  if (listed !== known)
    throw new Error(`scripts/configuration/groups.ts and the schema differ:\n${listed}\n${known}`);
}

checkChapters();
const text = `${[head.trimEnd(), contents(), ...Object.entries(chapters).map(chapter), valueChapter(schema)].join("\n\n")}\n`;

if (!process.argv.includes("--check")) {
  writeFileSync(page, text);
} else if (readFileSync(page, "utf8").replaceAll("\r\n", "\n") !== text) {
  console.error(
    "docs/configuration.md does not match the schema and the packs. Run `npm run docs:configuration`.",
  );
  process.exitCode = 1;
}
