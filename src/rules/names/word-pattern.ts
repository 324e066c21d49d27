import { LettersPattern } from "../letters-pattern.ts";

/**
 * A pattern for names as people write them, without anchors: any white space or hyphen between words, either
 * apostrophe, and a year with or without brackets. Longer names go first, so that the whole of one is found.
 */
export function anyOf(names: readonly string[]): string {
  return names
    .toSorted((a, b) => b.length - a.length)
    .map(loosely)
    .join("|");
}

/** Finds a pattern in texts where it is whole words, in any case. */
export class WholeWords {
  readonly #whole: LettersPattern;
  readonly #namesInWords: readonly (readonly string[])[];

  /** A pattern, each of whose matches has all words of one of the names. */
  constructor(pattern: string, names: readonly string[]) {
    this.#whole = new LettersPattern(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "gi");
    this.#namesInWords = names.map((name) => folded(name).match(/[a-z0-9]+/g) ?? []);
  }

  // Hardly a text has all words of a name, and the pattern is long to compile.
  in(text: string): readonly RegExpExecArray[] {
    const letters = folded(text);
    if (!this.#namesInWords.some((words) => words.every((word) => letters.includes(word))))
      return [];
    return Array.from(text.matchAll(this.#whole.for(text)));
  }
}

/** A text in which all letters that a regular expression takes for one whatever their case are one. */
function folded(text: string): string {
  return text.toUpperCase().toLowerCase();
}

function loosely(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&").replaceAll(/['’]/g, "['’]"))
    .reduce(
      (before, word) =>
        before + (/^\d{4}$/.test(word) ? "[\\s,(]+" : "[\\s\\u2010-\\u2015-]+") + word,
    );
}
