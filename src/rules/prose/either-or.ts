import type { ProseFinding, Reading } from "./finding.ts";

// Two or more words with slashes between them. What a dot, a colon or a slash stands next to is an address or a path.
const slashed =
  /(?<![\p{L}\p{N}./:\\_-])\p{L}[\p{L}’'-]*(?: ?\/ ?\p{L}[\p{L}’'-]*)+(?![\p{L}\p{N}/:\\_]|\.\p{L})/gu;

/** Some of one or all of them: pupil(s), child(ren). */
const bracketed = /(?<![\p{L}\p{N}])(?:\p{L}{2,}\((?:e?s|ies|ren)\)|\(s\)he\b)/giu;

/** Slashes that leave nothing open. */
const settled: ReadonlySet<string> = new Set([
  ...["he/him", "he/they", "she/her", "she/they", "they/them", "he/him/his", "she/her/hers"],
  ...["n/a", "c/o", "w/c", "w/e", "a/c", "i/o", "on/off", "read/write", "input/output"],
]);

/** Capital letters on both sides make a name ("the Ash/Oak class"), but for those whom policies speak of. */
const people =
  /^(?:he|she|his|her|him|and|or)$|^(?:parent|carer|guardian|pupil|student|learner)s?$|^child(?:ren)?$/iu;
const places = /^(?:school|setting|college|academy|nursery|trust)s?$/iu;
const posts =
  /^(?:head|headteacher|principal|teacher|governor|trustee|leader|staff|visitor|volunteer)s?$/iu;

/** What leaves a choice to the reader: and/or, parents/carers, pupil(s). */
export function eitherOrs({ passage, judged }: Reading): readonly ProseFinding[] {
  if (!/[/(]/.test(judged)) return [];
  const choices = [...judged.matchAll(slashed)].filter(({ 0: words }) => isOpen(words));
  return [...choices, ...judged.matchAll(bracketed)].map(({ index, 0: words }) => ({
    code: "prose/either-or" as const,
    passage,
    start: index,
    end: index + words.length,
    message: `"${words}" leaves it to the reader which is meant.`,
    hint: betterWords(words),
  }));
}

function isOpen(words: string): boolean {
  const sides = words.split(/ ?\/ ?/);
  if (settled.has(sides.join("/").toLowerCase())) return false;
  if (sides.every((side) => /^\p{Lu}+$/u.test(side))) return false;
  const allNames = sides.every((side) => /^\p{Lu}/u.test(side));
  return !allNames || sides.some((side) => [people, places, posts].some((kind) => kind.test(side)));
}

function betterWords(words: string): string {
  if (/\(/.test(words)) return 'Write the plural, or "a" or "the" before the singular.';
  if (/^(?:s\/he|(?:he|she|his|hers?|him)(?:self)?\/)/i.test(words))
    return 'Write "they", "them" or "their".';
  const sides = words.split(/ ?\/ ?/);
  if (sides.length === 2 && /^and$/i.test(sides[0] ?? ""))
    return 'Write "and" or "or", or "a or b, or both".';
  const start = sides.slice(0, -1).join(", ");
  return `Write "${start} and ${sides.at(-1)}" or "${start} or ${sides.at(-1)}".`;
}
