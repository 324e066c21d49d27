import type { Span } from "./sentences.ts";

/** A name by its words, in the form in which words are compared. */
export interface WordRun {
  readonly words: readonly string[];
}

/** Names by their first words, so that a text is read once however many names are looked for. */
export class WordRuns<Run extends WordRun> {
  readonly #byFirst = new Map<string, Run[]>();

  constructor(runs: readonly Run[]) {
    for (const run of runs) {
      const first = run.words[0] ?? "";
      const others = this.#byFirst.get(first);
      if (others) others.push(run);
      else this.#byFirst.set(first, [run]);
    }
  }

  /** Where the words of a name stand one after the other, with only white space and hyphens between them. */
  find(text: string): readonly { readonly run: Run; readonly span: Span }[] {
    const words = wordsOf(text);
    const found: { run: Run; span: Span }[] = [];
    for (const [index, { plain: first }] of words.entries()) {
      for (const run of this.#byFirst.get(first) ?? []) {
        const span = spanOf(text, words.slice(index, index + run.words.length), run.words);
        if (span) found.push({ run, span });
      }
    }
    return found;
  }
}

/** The words of a name as they are compared: without capitals, hyphens, marks and possessive endings. */
export function plainWords(name: string): readonly string[] {
  return wordsOf(name).map((word) => word.plain);
}

interface Word extends Span {
  readonly plain: string;
}

/** A word, and the possessive ending that is no part of it. */
const anyWord = /([\p{L}\p{N}]+(?:[’'](?!s\b)[\p{L}\p{N}]+)*|&)(?:[’']s\b)?/gu;
const betweenWords = /^(?:[’']s?)?[\s-]+$/;

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(anyWord), ({ index, 1: word = "" }) => ({
    start: index,
    end: index + word.length,
    plain: word === "&" ? "and" : word.toLowerCase().replaceAll("’", "'"),
  }));
}

/** The place of found words if they are the wanted ones. */
function spanOf(text: string, found: readonly Word[], wanted: readonly string[]): Span | undefined {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || found.length < wanted.length) return undefined;
  const same = found.every(({ plain }, index) => plain === wanted[index]);
  const joined = found.slice(1).every(({ start }, index) => {
    return betweenWords.test(text.slice(found[index]?.end, start));
  });
  return same && joined ? { start: first.start, end: last.end } : undefined;
}
