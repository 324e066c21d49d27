import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";
import { hasGlyph } from "../typeface/arimo.ts";
import type { YamlNode } from "../yaml/tree.ts";

/** Every character that the bundled typeface cannot print: it would come out as an empty box. */
export function checkCharacters(tree: YamlNode): readonly Diagnostic[] {
  switch (tree.kind) {
    case "map":
      return Array.from(tree.entries.values()).flatMap(({ value }) => checkCharacters(value));
    case "list":
      return tree.items.flatMap(checkCharacters);
    case "scalar":
      return typeof tree.value === "string" ? textProblems(tree.value, tree.location) : [];
  }
}

function textProblems(text: string, location: Location): readonly Diagnostic[] {
  const missing = new Set(Array.from(text).filter((character) => !canPrint(character)));
  if (missing.size === 0) return [];
  const characters = Array.from(missing).slice(0, 5);
  return [
    diagnose(
      "config/unsupported-character",
      `"${characters.join("")}" cannot be printed: the typeface does not have it.`,
      {
        location: placeOf(characters[0] ?? "", location),
        hint: "Latin, Greek, Cyrillic and Hebrew letters can be printed. Write other names in Latin letters, and leave out symbols and emoji.",
      },
    ),
  ];
}

function canPrint(character: string): boolean {
  return (
    character === "\n" ||
    character === "\t" ||
    character === "\r" ||
    hasGlyph(character.codePointAt(0) ?? 0)
  );
}

/** The character itself where the file has it literally, and the whole value where it is written as an escape. */
function placeOf(character: string, location: Location): Location {
  const { source, start, end } = location;
  const offset = source.text.slice(start, end).indexOf(character);
  if (offset === -1) return location;
  return { source, start: start + offset, end: start + offset + character.length };
}
