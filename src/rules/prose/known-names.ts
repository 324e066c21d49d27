import { isName, startsSentence } from "./judged-text.ts";
import type { Span } from "./sentences.ts";
import { headSpellings, type Spelling } from "./spellings.ts";
import { plainWords, type WordRun } from "./word-runs.ts";

/** A name or word of which the documents know one form, found by its words in any form. */
export interface KnownName extends WordRun {
  /** The form to write for what was found; undefined where that is right, or other words are meant. */
  readonly better: (text: string, found: Span) => string | undefined;
}

/** A name that is always meant: of a school, a council, a force or a partnership. */
export function properName(name: string): KnownName {
  return {
    words: plainWords(name),
    better: (text, found) => (isForm(text, found, name) ? undefined : name),
  };
}

/** A service's name, which is meant where it has a capital letter beyond the one that starts a sentence. */
export function serviceName(name: string): KnownName {
  return {
    words: plainWords(name),
    better: (text, found) => {
      const words = text.slice(found.start, found.end);
      const within = startsSentence(text, found.start) ? words.slice(1) : words;
      return !/\p{Lu}/u.test(within) || isForm(text, found, name) ? undefined : name;
    },
  };
}

/** A force is a police or a constabulary, never now the one and now the other. Its commissioner is another body. */
export function otherForce(name: string): readonly KnownName[] {
  const [, place, kind] = /^(.+) (Police|Constabulary)$/.exec(name) ?? [];
  if (place === undefined) return [];
  const other = kind === "Police" ? "Constabulary" : "Police";
  const isCommissioner = /^\s+(?:and|&)\s+crime/i;
  return [
    {
      words: plainWords(`${place} ${other}`),
      better: (text, { end }) => (isCommissioner.test(text.slice(end)) ? undefined : name),
    },
  ];
}

/** Every wrong form of a name; its capital letters count. */
export function fixedName({ right, others }: Spelling): readonly KnownName[] {
  return others.map((other) => ({
    words: plainWords(other),
    better: (text, found) =>
      text.slice(found.start, found.end) === other && standsAlone(text, found) ? right : undefined,
  }));
}

/** Every wrong form of a word, but where it is written as a name. */
export function fixedWord({ right, others }: Spelling): readonly KnownName[] {
  return others.map((other) => ({
    words: plainWords(other),
    better: (text, found) => {
      const words = text.slice(found.start, found.end);
      const same = words.toLowerCase() === other && standsAlone(text, found);
      return same && !isName(text, found) ? likeFound(right, words) : undefined;
    },
  }));
}

/** "head teacher" where the school writes "headteacher"; "the headteacher" where it has a principal. */
export function headTerms(head: string): readonly KnownName[] {
  const term = head.toLowerCase();
  if (term === headSpellings.right)
    return headSpellings.others.map((other) => ({
      words: plainWords(other),
      better: (text, found) =>
        text.slice(found.start, found.end).toLowerCase() === other ? head : undefined,
    }));
  return term === "principal" ? [{ words: [headSpellings.right], better: thisHead }] : [];

  function thisHead(text: string, { start, end }: Span): string | undefined {
    const isOurs = /\b(?:the|our) $/i.test(text.slice(0, start));
    return isOurs && !/^ (?:of|at) /.test(text.slice(end)) ? head : undefined;
  }
}

/** The name itself, with a capital letter where it starts a sentence. Apostrophes are the typesetter's. */
function isForm(text: string, { start, end }: Span, name: string): boolean {
  const plain = (words: string) => words.replaceAll("’", "'").replaceAll(/\s+/g, " ");
  const found = plain(text.slice(start, end));
  const starting = name.charAt(0).toUpperCase() + name.slice(1);
  return found === plain(name) || (found === plain(starting) && startsSentence(text, start));
}

/** Not as a part of a longer word, such as "hands-on-line". */
function standsAlone(text: string, { start, end }: Span): boolean {
  return text[start - 1] !== "-" && text[end] !== "-";
}

function likeFound(words: string, found: string): string {
  return /^\p{Lu}/u.test(found) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
