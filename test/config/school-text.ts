import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { compileSchema } from "../../src/config/compile-schema.ts";
import type { SchemaNode } from "../../src/config/schema.ts";
import { ConfigValidator } from "../../src/config/validate.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { orderDiagnostics } from "../../src/diagnostics/order.ts";
import { composeSchool } from "../../src/pipeline.ts";
import { parseYaml } from "../../src/yaml/parse-yaml.ts";
import type { YamlMap } from "../../src/yaml/tree.ts";
import { codesAndText } from "../diagnostics/codes-and-text.ts";

/** The names of an authority's bodies, as its defaults.yaml holds them. */
export const authorityText = `\
school:
  local_authority: Suffolk
  local_authority_name: Suffolk County Council
police:
  name: Suffolk Constabulary
safeguarding_partnership:
  name: Suffolk Safeguarding Partnership
referral:
  name: Customer First
`;

/** The least that a school has to write below it. */
export const schoolText = `\
school:
  name: Brackenfold Primary School
  phases: [eyfs, ks1, ks2]
people:
  head: { name: Ellen Marsh }
  dsl: [{ name: Joseph Adeyemi }]
  deputy_dsl: [{ name: Ruth Amos }]
  lead_governor: { name: Carol Whitton }
  chair_of_governors: { name: Peter Lowe }
dates:
  policy: 2026-09
  next_review: 2027-09
filtering:
  provider: Smoothwall
phones:
  pupils:
    rule: handed-in
`;

const schema: SchemaNode = JSON.parse(
  readFileSync(new URL("../../schemas/school.schema.json", import.meta.url), "utf8"),
);

export const validator = new ConfigValidator(schema, compileSchema(schema, { Ajv }));

/** Layers from their texts, highest first: the last is school.yaml, the first authority.yaml, between them trust.yaml. */
export function layers(...texts: readonly string[]): readonly YamlMap[] {
  return texts.map((text, index) => {
    const path = pathOf(index, texts.length);
    const { value, diagnostics } = parseYaml({ path, text });
    if (value?.kind !== "map")
      throw new Error(`Not a map: ${JSON.stringify({ text, diagnostics })}`);
    return value;
  });
}

function pathOf(index: number, count: number): string {
  if (index === count - 1) return "school.yaml";
  return index === 0 ? "authority.yaml" : "trust.yaml";
}

/** What is wrong with layers as a whole, in the order people see it. */
export function problemsOf(...texts: readonly string[]): readonly Diagnostic[] {
  return orderDiagnostics(composeSchool(layers(...texts), validator).diagnostics);
}

/** What is wrong with lines that stand in the lowest layer of a school which is otherwise complete. */
export function faultsIn(lines: string): readonly (readonly [string, string | undefined])[] {
  return codesAndText(problemsOf(authorityText, schoolText, lines));
}
