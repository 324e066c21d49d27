import type { Location } from "../../diagnostics/source.ts";

/**
 * Finds printed words in the file they were written in, where a line may be folded anywhere, marks of Markdown and
 * YAML may stand in between, and the typesetter has not yet been. Without them in it, the whole place is meant.
 */
export function locateWords(within: Location, words: string): Location {
  return findWords(within, words) ?? within;
}

/** The words' own place within a larger one; undefined where they are not written there as they are printed. */
export function findWords({ source, start, end }: Location, words: string): Location | undefined {
  const pattern = words.trim().split(/\s+/).map(asWritten).join(gap);
  const found = new RegExp(bounded(pattern), "iu").exec(source.text.slice(start, end));
  if (words.trim() === "" || !found) return undefined;
  return { source, start: start + found.index, end: start + found.index + found[0].length };
}

/** White space with Markdown's marks around it: bold, a link's brackets and address, the backslash that hides one. */
const gap = "(?:\\]\\([^()\\s]*\\)|[*_\\[\\]\\\\])*\\s+[*_\\[\\]\\\\]*";

function asWritten(word: string): string {
  return Array.from(word, characterAsWritten).join("");
}

/** YAML doubles the quote that encloses a text, or puts a backslash before it. */
function characterAsWritten(character: string): string {
  if (/[’‘']/.test(character)) return "(?:''|[’‘'])";
  if (/[“”"]/.test(character)) return '(?:\\\\"|[“”"])';
  return /[\\^$.*+?()[\]{}|/]/.test(character) ? `\\\\?\\${character}` : character;
}

/** Words are found as whole words: "her" is not in "there". */
function bounded(pattern: string): string {
  return `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
}
