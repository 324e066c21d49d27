import { type ILevelsOptions, LevelFormat } from "docx";
import type { Section } from "../../document/document.ts";

/** How Word has to count one level of headings so that it arrives at the numbers of the tree. */
export interface NumberedLevel {
  /** Counted from 0. */
  readonly level: number;
  readonly format: NonNullable<ILevelsOptions["format"]>;
  /** Word's pattern, such as "%1.%2". */
  readonly text: string;
}

/** Recognises a numbering scheme by the first numbered section of each level. */
export function numberedLevels(sections: readonly Section[]): readonly NumberedLevel[] {
  return [1, 2, 3].flatMap((level) => {
    const numbers = firstNumbersAt(level, sections);
    return numbers ? [numberedLevel(numbers)] : [];
  });
}

/** Numbers of the first numbered section of a level and of those it stands in, outermost first. */
function firstNumbersAt(
  level: number,
  sections: readonly Section[],
): readonly string[] | undefined {
  for (const section of sections) {
    if (section.number === undefined) continue;
    if (section.level === level) return [section.number];
    const inner = firstNumbersAt(level, section.sections);
    if (inner) return [section.number, ...inner];
  }
  return undefined;
}

function numberedLevel(numbers: readonly string[]): NumberedLevel {
  const counters = numbers.map(counterOf);
  return {
    level: numbers.length - 1,
    format: formatOf(counters.at(-1) ?? ""),
    text: patternOf(numbers.at(-1) ?? "", counters),
  };
}

/** The part of a number that counts: "2" in "1.2.", "A" in "Appendix A". */
function counterOf(number: string): string {
  return number.match(/[\p{L}\d]+/gu)?.at(-1) ?? "";
}

/** Replaces each level's counter in a number, from the right, by Word's placeholder for that level. */
function patternOf(number: string, counters: readonly string[]): string {
  const parts = number.split(/([\p{L}\d]+)/u);
  let level = counters.length;
  for (let at = parts.length - 1; at >= 0 && level > 0; at--) {
    if (parts[at] !== counters[level - 1]) continue;
    parts[at] = `%${level}`;
    level--;
  }
  return parts.join("");
}

/** The first section of a level is its number one, so that "i" is Roman and "a" a letter. */
function formatOf(firstCounter: string): NumberedLevel["format"] {
  if (/^\d+$/.test(firstCounter)) return LevelFormat.DECIMAL;
  if (firstCounter === "i") return LevelFormat.LOWER_ROMAN;
  if (firstCounter === "I") return LevelFormat.UPPER_ROMAN;
  return /^\p{Ll}/u.test(firstCounter) ? LevelFormat.LOWER_LETTER : LevelFormat.UPPER_LETTER;
}
