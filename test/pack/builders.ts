import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { compileSchema } from "../../src/config/compile-schema.ts";
import { layerConfigs } from "../../src/config/layer.ts";
import type { SchemaNode } from "../../src/config/schema.ts";
import { ConfigValidator } from "../../src/config/validate.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Outcome } from "../../src/diagnostics/log.ts";
import { pointedAt } from "../../src/diagnostics/source.ts";
import type { Block, PolicyDocument, Section } from "../../src/document/document.ts";
import { wordsOf as figureWords } from "../../src/document/figure-words.ts";
import { textOf } from "../../src/document/text.ts";
import type { School } from "../../src/pack/merge.ts";
import type { PolicyPack } from "../../src/pack/pack.ts";
import { parsePack } from "../../src/pack/parse-pack.ts";
import { composePolicy } from "../../src/pipeline.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import type { YamlMap } from "../../src/yaml/tree.ts";

const schemaFile = new URL("../../schemas/school.schema.json", import.meta.url);

const schema: SchemaNode = JSON.parse(readFileSync(schemaFile, "utf8"));

export const validator = new ConfigValidator(schema, compileSchema(schema, { Ajv }));

/** A register with one of each kind. */
export const register = `
references:
  kcsie:
    title: Keeping children safe
    publisher: Department for Education
    statutory: true
    url: https://www.gov.uk/kcsie
    editions:
      - { edition: "2025", in_force: "2025-09-01", certainty: memory }
      - { edition: "2026", in_force: "2026-09-01", certainty: memory }
  phones:
    title: Phones in schools
    publisher: Department for Education
    url: https://www.gov.uk/phones
acts:
  dpa: { title: Data Protection Act, certainty: memory }
links:
  childline:
    { name: Childline, url: "https://www.childline.org.uk", phone: 0800 1111, about: Help, audience: [parents] }
  nspcc: { name: NSPCC, url: "https://www.nspcc.org.uk", audience: [settings, parents] }
`;

/** What a school must give. Layers laid over it change what a test is about. */
const minimalSchool = `
school: { name: Delves Lane, phases: [ks1, ks2], local_authority: Durham, local_authority_name: Durham County Council }
people:
  head: { name: Mrs H Marlowe }
  dsl: [{ name: Mr J Fox }]
  lead_governor: { name: Dr A Reed }
  chair_of_governors: { name: Ms B Lowe }
dates: { policy: 2026-09, next_review: 2027-09 }
police: { name: Durham Constabulary }
safeguarding_partnership: { name: Durham Partnership }
referral: { name: First Contact }
filtering: { provider: Smoothwall }
phones: { pupils: { rule: handed-in } }
`;

export function yamlMap(text: string, path = "school.yaml"): YamlMap {
  const tree = required(parseYaml({ path, text }));
  if (tree.kind !== "map") throw new Error(`${path} holds no keys.`);
  return tree;
}

/** A school that is valid, with the given layers over the least that it must say. */
export function schoolOf(...layers: readonly string[]): School {
  const { tree, problems } = layerConfigs(
    validator.defaults,
    [minimalSchool, ...layers].map((text) => yamlMap(text || "{}")),
  );
  return { tree, config: required({ ...validator.validate(tree), ...blocked(problems) }) };
}

function blocked(problems: readonly Diagnostic[]): Partial<Outcome<never>> {
  return problems.some(({ severity }) => severity === "error") ? { diagnostics: problems } : {};
}

/** The manifest around a section tree. */
export function manifestOf(sections: string): string {
  return `id: test
name: Test policy
title: Policy
edition: "1"
applies_from: 2026-09-01
deferred: "{{We}} set this out in the **{{policy}}**."
${sections}`;
}

/** A manifest in which every section is required and there are no subsections. */
function flatManifest(ids: readonly string[]): string {
  const lines = ids.map((id) => `  - { id: ${id}, title: The ${id}, required: true }`);
  return manifestOf(`sections:\n${lines.join("\n")}\n`);
}

/** The files of a pack: section texts by id, with a flat section tree unless one is given. */
export function packSources(
  sections: Readonly<Record<string, string>>,
  manifest = flatManifest(Object.keys(sections)),
  passages: Readonly<Record<string, string>> = {},
) {
  return {
    manifest: { path: "pack.yaml", text: manifest },
    references: { path: "references.yaml", text: register },
    sections: markdownFiles("sections", sections),
    passages: markdownFiles("shared", passages),
  };
}

function markdownFiles(folder: string, texts: Readonly<Record<string, string>>) {
  return Object.entries(texts).map(([name, text]) => ({
    path: `${folder}/${name}.md`,
    text: `---\n---\n${text}`,
  }));
}

export function packOf(...files: Parameters<typeof packSources>): PolicyPack {
  return required(parsePack(packSources(...files)));
}

/** Composes without insisting that it works. */
export function compose(pack: PolicyPack, school: School): Outcome<PolicyDocument> {
  return composePolicy(pack, school);
}

export function documentOf(pack: PolicyPack, school: School = schoolOf()): PolicyDocument {
  return required(compose(pack, school));
}

/** The blocks that a section's text comes to. A list of guidance stands after it, for what the text cites. */
export function blocksOf(text: string, school = ""): readonly Block[] {
  const pack = packOf({ page: text, guidance: "{{guidance}}" });
  return documentOf(pack, schoolOf(school)).sections[0]?.blocks ?? [];
}

/** The words of a text that is one paragraph. */
export function printed(text: string, school = ""): string {
  return wordsOf(blocksOf(text, school));
}

/** The words of blocks: paragraphs and items each on a line of their own. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).join("\n");
}

function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case "paragraph":
    case "runInHeading":
      return [textOf(block.children)];
    case "list":
      return block.items.flatMap(({ children }) => children.flatMap(linesOf));
    case "callout":
      return block.children.flatMap(linesOf);
    case "table":
      return [block.header, ...block.rows.map(({ cells }) => cells)].map((cells) =>
        cells.map(textOf).join(" | "),
      );
    case "contactCard":
      return [
        textOf(block.name),
        ...block.lines.map(({ label, value }) => `${label}: ${textOf(value)}`),
      ];
    case "signatureBlock":
      return [`${textOf(block.role)}: ${textOf(block.name)}`];
    case "figure":
      return [textOf(block.caption), ...linesOf(figureWords(block))];
  }
}

/** Every section of a document, in reading order. */
export function sectionsOf({ front, sections, appendices }: PolicyDocument): readonly Section[] {
  const flatten = (all: readonly Section[]): readonly Section[] =>
    all.flatMap((section) => [section, ...flatten(section.sections)]);
  return flatten([...front, ...sections, ...appendices]);
}

/** Each problem's code with the text that it points at. */
export function seen(
  diagnostics: readonly Diagnostic[],
): readonly (readonly [code: string, at: string | undefined])[] {
  return diagnostics.map(({ code, location }) => [code, location && pointedAt(location)]);
}

function required<T>({ value, diagnostics }: Outcome<T>): T {
  if (value === undefined) throw new Error(JSON.stringify(seen(diagnostics)));
  return value;
}
