import type { ProseFinding, Reading } from "./finding.ts";
import { isName } from "./judged-text.ts";
import type { Names } from "./names.ts";
import type { Passage } from "./passage.ts";
import type { Span } from "./sentences.ts";

/** Words that make somebody a man or a woman by default, and words that do not. */
const pronouns: ReadonlyMap<string, string> = new Map([
  ["he", '"they"'],
  ["she", '"they"'],
  ["him", '"them"'],
  ["his", '"their"'],
  ["her", '"their" or "them"'],
  ["hers", '"theirs"'],
  ["himself", '"themselves"'],
  ["herself", '"themselves"'],
]);

const nouns: ReadonlyMap<string, string> = new Map([
  ["chairman", "chair"],
  ["chairmen", "chairs"],
  ["chairwoman", "chair"],
  ["policeman", "police officer"],
  ["policewoman", "police officer"],
  ["policemen", "police officers"],
  ["spokesman", "spokesperson"],
  ["spokeswoman", "spokesperson"],
  ["fireman", "firefighter"],
  ["firemen", "firefighters"],
  ["workmen", "workers"],
  ["workman", "worker"],
  ["manpower", "staff"],
  ["manned", "staffed"],
  ["unmanned", "unstaffed"],
  ["mankind", "people"],
]);

const bySex = [...pronouns.keys(), ...nouns.keys(), "headmaster", "headmistress"].join("|");

/** "he or she" is one choice of words, not two. */
const anyGendered = new RegExp(
  `(?<![\\p{L}\\p{N}/-])(${bySex})(?: or (?:${[...pronouns.keys()].join("|")}))?(?![\\p{L}\\p{N}/-])`,
  "giu",
);

/** She is somebody here, or is not of this world. */
const somebody =
  /\b(?:Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|King|Queen|Majesty|Highness|(?:[Gg]irl|[Bb]oy|[Mm]other|[Ff]ather|[Ss]ister|[Bb]rother|[Dd]aughter|[Ss]on)s?|(?:[Ww]o)?[Mm][ae]n)\b/u;
const faith = /\b(?:God|Jesus|Christ|Allah|Prophet|Bible|Gospel|Buddha|Guru|Saint|St)\b/u;

/** Words that take staff or pupils to be of one sex. Where a passage names a person, it may know better. */
export function genderedWords({ passage, judged, names }: Reading): readonly ProseFinding[] {
  const found = Array.from(judged.matchAll(anyGendered)).flatMap(
    ({ index, 0: words, 1: word = "" }) => {
      const better = betterWords(judged, { start: index, end: index + word.length }, names);
      const span = { start: index, end: index + words.length };
      return better === undefined ? [] : [{ span, words, better }];
    },
  );
  if (found.length === 0 || speaksOfSomebody(passage, names)) return [];
  return found.map(({ span, words, better }) => ({
    code: "prose/gendered-word" as const,
    passage,
    ...span,
    message: `"${words}" makes a man or a woman of somebody who may be either.`,
    hint: `Write ${better}, or say the post again.`,
  }));
}

function betterWords(text: string, span: Span, { head }: Names): string | undefined {
  const word = text.slice(span.start, span.end).toLowerCase();
  if (/^headm(?:aster|istress)$/.test(word)) return `"${head}"`;
  const noun = nouns.get(word);
  if (noun !== undefined) return `"${noun}"`;
  // With a capital letter within a sentence, He is God.
  return isName(text, span) ? undefined : pronouns.get(word);
}

function speaksOfSomebody({ text, stem }: Passage, { people }: Names): boolean {
  const around = `${stem?.text ?? ""} ${text}`;
  if (somebody.test(around) || faith.test(around)) return true;
  const words = around.match(/\p{Lu}[\p{L}’'-]+/gu) ?? [];
  return words.some((word) => people.has(word.replace(/[’']s?$/, "")));
}
