import type { Passage } from "./passage.ts";
import { type Span, sentencesOf } from "./sentences.ts";

// What is said in somebody else's words, and addresses: they are not for us to spell.
const foreign = [
  /“[^“”]*”/gu,
  /‘[^‘’]*’(?!\p{L})/gu,
  /"[^"]*"/gu,
  /(?<![\p{L}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu,
  /\bhttps?:\/\/\S+|[\w.+-]+@\S+|\b[\w.-]+\.(?:uk|com|org|net|example)\b\S*/giu,
];

// Most text holds none of it, and is told by one look.
const mayBeForeign = /[“‘"'@]|\w\.\w|:\/\//;

/** Stands for a letter that is not judged. It is no letter, white space or mark that a rule looks for. */
const hidden = "\ufffc";

/** The text with titles, quotations and addresses hidden. Offsets stay what they are. */
export function judgedText({ text, pieces }: Passage): string {
  const titles = pieces.filter(({ title }) => title);
  const others = mayBeForeign.test(text) ? foreign : [];
  return [...titles, ...others.flatMap((pattern) => matches(text, pattern))].reduce(hide, text);
}

/** Where a global pattern is found in a text. */
export function matches(text: string, pattern: RegExp): readonly Span[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

function hide(text: string, { start, end }: Span): string {
  return text.slice(0, start) + text.slice(start, end).replaceAll(/\S/g, hidden) + text.slice(end);
}

/**
 * Whether a word is written as a name: with a capital letter within a sentence, or at its start before another word
 * with one ("Center Parcs").
 */
export function isName(text: string, { start, end }: Span): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) return false;
  return !startsSentence(text, start) || /^[\s-]+\p{Lu}/u.test(text.slice(end));
}

/** Whether a sentence of the text starts here, whatever opens before it. */
export function startsSentence(text: string, position: number): boolean {
  return sentencesOf(text).some(
    ({ start }) => start <= position && !/[\p{L}\p{N}]/u.test(text.slice(start, position)),
  );
}
