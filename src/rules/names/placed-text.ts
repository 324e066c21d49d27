import { type PlacedText, textsIn, writtenTexts } from "../../config/placed-text.ts";
import type { ConfigSchema } from "../../config/schema.ts";
import type { Location } from "../../diagnostics/source.ts";
import { allSections, type PolicyPack } from "../../pack/pack.ts";
import { nodeAt, type YamlMap } from "../../yaml/tree.ts";

/** Everything that a school's layers write and that is printed. */
export function schoolTexts(tree: YamlMap, schema: ConfigSchema): readonly PlacedText[] {
  return writtenTexts(tree).filter(({ path }) => schema.at(path)?.["x-printed"] !== false);
}

/** Everything that a pack says: titles, prose, shared passages, and what it prints from its register. */
export function packTexts(pack: PolicyPack): readonly PlacedText[] {
  const sections = allSections(pack).flatMap(({ title, body }) => [title, body]);
  const templates = [pack.title, pack.deferred, ...sections, ...pack.passages.values()];
  const prose = templates.map(({ source, start, end }) => ({
    text: source.text.slice(start, end),
    location: { source, start, end },
    path: [],
  }));
  return [...prose, ...registerTexts(pack.references.tree)];
}

// What the register holds beside is there to be recognised: older titles, names of the past, dead addresses.
const printedFields: Readonly<Record<string, readonly string[]>> = {
  references: ["title", "part_of", "publisher", "url"],
  acts: ["title"],
  links: ["name", "about", "url"],
};

function registerTexts(tree: YamlMap): readonly PlacedText[] {
  return Object.entries(printedFields).flatMap(([group, fields]) => {
    const entries = nodeAt(tree, [group]);
    const ids = entries?.kind === "map" ? Array.from(entries.entries.keys()) : [];
    // The title of what is withdrawn is there to be recognised, too.
    const current = ids.filter((id) => !nodeAt(tree, [group, id, "withdrawn"]));
    return current.flatMap((id) =>
      fields.flatMap((field) => {
        const path = [group, id, field];
        const node = nodeAt(tree, path);
        return node ? textsIn(node, path) : [];
      }),
    );
  });
}

/** Where a stretch of a text stands in its file; the whole value where the file writes it in another way. */
export function placeOf({ text, location }: PlacedText, start: number, end: number): Location {
  const { source } = location;
  const written = source.text.slice(location.start, location.end);
  const words = text.slice(start, end);
  if (written.startsWith(text)) {
    return { source, start: location.start + start, end: location.start + end };
  }
  // Quotes, indentation and line ends of YAML come between: the same words, the same time round.
  const earlier = occurrences(text.slice(0, start), words).length;
  const found = occurrences(written, words)[earlier];
  if (!found) return location;
  return { source, start: location.start + found.start, end: location.start + found.end };
}

function occurrences(
  text: string,
  words: string,
): readonly { readonly start: number; readonly end: number }[] {
  const loose = words.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&").replaceAll(/\s+/g, "\\s+");
  return Array.from(text.matchAll(new RegExp(loose, "g")), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
