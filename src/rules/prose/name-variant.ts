import type { ProseFinding, Reading } from "./finding.ts";
import { isName, matches, startsSentence } from "./judged-text.ts";
import type { Names } from "./names.ts";
import type { Span } from "./sentences.ts";
import { headSpellings, nameSpellings, type Spelling, wordSpellings } from "./spellings.ts";

interface Found extends Span {
  readonly right: string;
}

/** Names and words that the documents write in another way: one body has one name, and one spelling. */
export function nameVariants({ passage, judged, names }: Reading): readonly ProseFinding[] {
  const found = [
    ...fixedNames(judged),
    ...fixedWords(judged),
    ...headTerms(judged, names.head),
    ...partnerships(judged, names.partnership),
    ...otherForms(judged, names.known),
  ];
  const places = new Map(found.map((each) => [each.start, each]));
  return [...places.values()].map(({ start, end, right }) => ({
    code: "prose/name-variant" as const,
    passage,
    start,
    end,
    message: `"${judged.slice(start, end)}" has another name or spelling in these documents.`,
    hint: `Write "${right}".`,
  }));
}

const rightNames = rightForms(nameSpellings);
const anyFixedName = anyOf([...rightNames.keys()], "gu");

function fixedNames(text: string): readonly Found[] {
  return matches(text, anyFixedName).map((span) => ({
    ...span,
    right: rightNames.get(text.slice(span.start, span.end)) ?? "",
  }));
}

const rightWords = rightForms(wordSpellings);
const anyFixedWord = anyOf([...rightWords.keys()], "giu");

function fixedWords(text: string): readonly Found[] {
  return matches(text, anyFixedWord)
    .filter((span) => !isName(text, span))
    .map((span) => {
      const found = text.slice(span.start, span.end);
      return { ...span, right: likeFound(rightWords.get(found.toLowerCase()) ?? "", found) };
    });
}

const otherHeads = anyOf(headSpellings.others, "giu");
const theHeadteacher = /(?<=\b(?:[Tt]he|[Oo]ur) )[Hh]eadteacher(?![\p{L}\p{N}-]| (?:of|at) )/gu;

/** "head teacher" where the school writes "headteacher"; "the headteacher" where it has a principal. */
function headTerms(text: string, head: string): readonly Found[] {
  const term = head.toLowerCase();
  if (term !== headSpellings.right && term !== "principal") return [];
  const pattern = term === headSpellings.right ? otherHeads : theHeadteacher;
  return matches(text, pattern).map((span) => ({ ...span, right: head }));
}

const anyPartnership =
  /(?:\p{Lu}[\p{L}’'-]*\s+(?:(?:and|&)\s+)?)+(?:\p{Lu}[\p{L}’'-]*\s+){0,3}Partnership(?!\p{L})/gu;

/** The area's partnership with a word of its name left out or put in. A neighbouring area's is another body. */
function partnerships(text: string, name: string): readonly Found[] {
  const places = /^(.+?) Safeguarding\b/.exec(name)?.[1]?.match(/\p{Lu}[\p{L}’'-]*/gu) ?? [];
  return matches(text, anyPartnership).flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const [first] = places.map((place) => words.indexOf(place)).filter((index) => index >= 0);
    if (first === undefined || !/\bSafeguarding\b/.test(words) || words.endsWith(name)) return [];
    return [{ start: start + first, end, right: name }];
  });
}

function otherForms(text: string, known: Names["known"]): readonly Found[] {
  return known
    .find(text)
    .filter(({ run, span }) => !isForm(text, span, run.name) && run.meant(text, span))
    .map(({ run, span }) => ({ ...span, right: run.name }));
}

/** The name itself, with a capital letter where it starts a sentence. Apostrophes are the typesetter's. */
function isForm(text: string, { start, end }: Span, name: string): boolean {
  const plain = (words: string) => words.replaceAll("’", "'").replaceAll(/\s+/g, " ");
  const found = plain(text.slice(start, end));
  const starting = name.charAt(0).toUpperCase() + name.slice(1);
  return found === plain(name) || (found === plain(starting) && startsSentence(text, start));
}

function rightForms(spellings: readonly Spelling[]): ReadonlyMap<string, string> {
  return new Map(spellings.flatMap(({ right, others }) => others.map((other) => [other, right])));
}

function anyOf(words: readonly string[], flags: string): RegExp {
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  const alternatives = longestFirst.map((word) => word.replaceAll(".", "\\.")).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives})(?![\\p{L}\\p{N}-])`, flags);
}

function likeFound(words: string, found: string): string {
  return /^\p{Lu}/u.test(found) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
