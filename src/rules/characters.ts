import { writtenTexts } from "../config/placed-text.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Location } from "../diagnostics/source.ts";
import { hasGlyph } from "../typeface/arimo.ts";
import type { YamlMap } from "../yaml/tree.ts";

/** Every character that the bundled typeface cannot print: it would come out as an empty box. */
export function checkCharacters(tree: YamlMap): readonly Diagnostic[] {
  return writtenTexts(tree).flatMap(({ text, location }) => textProblems(text, location));
}

/** Every typeface has these. */
const plain = /^[\t\n\r -~]*$/;

function textProblems(text: string, location: Location): readonly Diagnostic[] {
  if (plain.test(text)) return [];
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
  return plain.test(character) || hasGlyph(character.codePointAt(0) ?? 0);
}

/** The character itself where the file has it literally, and the whole value where it is written as an escape. */
function placeOf(character: string, location: Location): Location {
  const { source, start, end } = location;
  const offset = source.text.slice(start, end).indexOf(character);
  if (offset === -1) return location;
  return { source, start: start + offset, end: start + offset + character.length };
}
