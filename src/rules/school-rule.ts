import { type PlacedText, writtenTexts } from "../config/placed-text.ts";
import type { ConfigSchema, SchemaNode } from "../config/schema.ts";
import type { SchoolConfig } from "../config/school-config.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { YamlMap, YamlNode } from "../yaml/tree.ts";

/** What the rules beyond the schema look at. The school's settings miss nothing that the schema asks for. */
export interface SchoolFacts {
  /** All layers as one. */
  readonly tree: YamlMap;
  readonly config: SchoolConfig;
  /** The files' layers as they were written, highest first. */
  readonly layers: readonly YamlMap[];
  /** Every text that the layers write. */
  readonly texts: readonly SchoolText[];
}

/** A text with what the schema says it is. */
export interface SchoolText extends PlacedText {
  readonly kind: SchemaNode["x-kind"];
}

/** One thing that may be wrong with a school though each of its values is allowed. */
export type SchoolRule = (facts: SchoolFacts) => readonly Diagnostic[];

/** The texts of a school, each with its kind. */
export function textsOf(tree: YamlMap, schema: ConfigSchema): readonly SchoolText[] {
  return writtenTexts(tree).map((text) => ({ ...text, kind: schema.at(text.path)?.["x-kind"] }));
}

/** Which layer wrote a value: 0 for the highest file, -1 for Proviso's own defaults. */
export function layerOf({ location }: YamlNode, layers: readonly YamlMap[]): number {
  return layers.findIndex((layer) => layer.location.source === location.source);
}
