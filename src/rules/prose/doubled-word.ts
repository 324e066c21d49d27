import type { ProseFinding, Reading } from "./finding.ts";

const doubled = /(?<![\p{L}\p{N}’'/-])(\p{L}+)\s+\1(?![\p{L}\p{N}’'/-])/giu;

/** English says these twice: "what they had had", "those that that rule protects". */
const saidTwice: ReadonlySet<string> = new Set(["had", "that"]);

/** Words that stand twice in a row, as they do after a change or where a value repeats the word before it. */
export function doubledWords({ passage, judged }: Reading): readonly ProseFinding[] {
  return Array.from(judged.matchAll(doubled))
    .filter(({ 0: words, 1: word = "" }) => !saidTwice.has(word.toLowerCase()) && !isName(words))
    .map(({ index, 0: words, 1: word = "" }) => ({
      code: "prose/doubled-word" as const,
      passage,
      start: index,
      end: index + words.length,
      message: `"${words.replaceAll(/\s+/g, " ")}" says a word twice.`,
      hint: `Write "${word}" once.`,
    }));
}

/** Baden Baden; also A A, which are initials. */
function isName(words: string): boolean {
  return /^\p{Lu}\S*\s+\p{Lu}/u.test(words);
}
