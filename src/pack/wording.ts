import type { Location } from "../diagnostics/source.ts";
import { nodeAt, type YamlMap, type YamlNode } from "../yaml/tree.ts";

/** A school's own text for a section, with its place in the layer that wrote it. */
export interface Wording {
  readonly text: string;
  readonly location: Location;
  /** Dotted key, so that the text's origin is known in the document. */
  readonly origin: string;
}

export interface Addition extends Wording {
  readonly at: "first" | "last" | { readonly after: string; readonly location: Location };
}

/** What the layers say about one section. */
export interface SectionWording {
  readonly id: string;
  readonly key: Location;
  readonly add: readonly Addition[];
  readonly replace: Wording | undefined;
  readonly omit: Location | undefined;
  readonly deferTo: Wording | undefined;
}

/** Reads `sections:` of a school's merged layers. The schema has been checked already. */
export function sectionWordings(tree: YamlMap): ReadonlyMap<string, SectionWording> {
  const sections = tree.entries.get("sections")?.value;
  if (sections?.kind !== "map") return new Map();
  return new Map(
    Array.from(
      sections.entries,
      ([id, { key, value }]) => [id, wordingOf(id, key, value)] as const,
    ),
  );
}

function wordingOf(id: string, key: Location, node: YamlNode): SectionWording {
  const add = nodeAt(node, ["add"]);
  const additions = add?.kind === "list" ? add.items : [];
  return {
    id,
    key,
    add: additions.flatMap((item, index) => addition(item, `sections.${id}.add.${index}`) ?? []),
    replace: textAt(node, ["replace", "text"], `sections.${id}.replace.text`),
    omit: node.kind === "map" ? node.entries.get("omit")?.key : undefined,
    deferTo: textAt(node, ["defer_to"], `sections.${id}.defer_to`),
  };
}

function addition(item: YamlNode, origin: string): Addition | undefined {
  const text = textAt(item, ["text"], `${origin}.text`);
  if (!text) return undefined;
  const after = textAt(item, ["at", "after"], origin);
  const at = textAt(item, ["at"], origin)?.text === "first" ? "first" : "last";
  return { ...text, at: after ? { after: after.text, location: after.location } : at };
}

function textAt(node: YamlNode, path: readonly string[], origin: string): Wording | undefined {
  const found = nodeAt(node, path);
  if (found?.kind !== "scalar" || typeof found.value !== "string") return undefined;
  return { text: found.value, location: found.location, origin };
}
