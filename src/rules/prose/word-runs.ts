import { matches } from "./judged-text.ts";
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
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), run]);
    }
  }

  /** Where the words of a name stand one after the other, with only white space and hyphens between them. */
  find(text: string): readonly { readonly run: Run; readonly span: Span }[] {
    const words = wordsOf(text);
    return words.flatMap((first, index) =>
      (this.#byFirst.get(first.plain) ?? []).flatMap((run) => {
        const span = spanOf(text, words.slice(index, index + run.words.length), run.words);
        return span ? [{ run, span }] : [];
      }),
    );
  }
}

/** The words of a name as they are compared: without capitals, hyphens and marks. */
export function plainWords(name: string): readonly string[] {
  return wordsOf(name).map((word) => word.plain);
}

interface Word extends Span {
  readonly plain: string;
}

const anyWord = /[\p{L}\p{N}]+(?:[’'][\p{L}\p{N}]+)*|&/gu;

function wordsOf(text: string): readonly Word[] {
  return matches(text, anyWord).map((span) => ({
    ...span,
    plain: plain(text.slice(span.start, span.end)),
  }));
}

function plain(word: string): string {
  return word === "&" ? "and" : word.toLowerCase().replaceAll("’", "'");
}

/** The place of found words if they are the wanted ones. A possessive ending is no part of the name. */
function spanOf(text: string, found: readonly Word[], wanted: readonly string[]): Span | undefined {
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined || found.length < wanted.length) return undefined;
  const possessive = last.plain === `${wanted.at(-1)}'s` ? 2 : 0;
  const same = found.every(({ plain: word }, index) => {
    const isLast = index === wanted.length - 1;
    return word === wanted[index] || (isLast && possessive > 0);
  });
  const joined = found.slice(1).every(({ start }, index) => {
    return /^[\s-]+$/.test(text.slice(found[index]?.end, start));
  });
  return same && joined ? { start: first.start, end: last.end - possessive } : undefined;
}
