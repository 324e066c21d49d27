import { LettersPattern } from "../letters-pattern.ts";
import type { Authorities, Force } from "./authorities.ts";
import { normalised } from "./normalise.ts";

/** A stretch of text that names a local body: a police force, a council or a safeguarding partnership. */
export interface AreaName {
  readonly start: number;
  readonly end: number;
  readonly kind: "police" | "council" | "safeguarding";
  readonly force: Force;
}

/** Which force a name before "police" or "council" stands for. */
interface Meaning {
  readonly force: Force;
  /** True where the name is an authority's and not the force's own: "Reading police reports" names no force. */
  readonly capitalsOnly: boolean;
}

interface BodyPattern {
  /** Without it no text has the whole. */
  readonly mark: RegExp;
  readonly whole: LettersPattern;
}

const raw = String.raw;
const noLetter = {
  before: raw`(?<![\p{L}\p{N}])`,
  after: raw`(?![\p{L}\p{N}])`,
};

// What local bodies are called after the name of their area. Only the police are written small as well.
const police: BodyPattern = {
  mark: /police|constabulary/iu,
  whole: new LettersPattern(
    raw`${noLetter.before}(?:police|constabulary)(?:\s+(?:service|force))?${noLetter.after}`,
    "gi",
  ),
};
const council: BodyPattern = {
  mark: /Council/,
  whole: new LettersPattern(`${noLetter.before}Council${noLetter.after}`, "g"),
};
const safeguarding: BodyPattern = {
  mark: /Safeguarding/,
  whole: new LettersPattern(
    raw`${noLetter.before}Safeguarding${noLetter.after}(?:\s+(?:[\p{Lu}][\p{L}-]*|and(?=\s+[\p{Lu}])))*`,
    "g",
  ),
};
const boroughOf: BodyPattern = {
  mark: /Borough of/,
  whole: new LettersPattern(raw`${noLetter.before}(?:London|Royal) Borough of\s+`, "g"),
};
const firstWords = new LettersPattern(raw`^(?:[\p{L}-]+\s+){0,3}[\p{L}-]+`);
const lastWords = new LettersPattern(raw`(?:[\p{L}\p{N}][\p{L}\p{N}'’.,-]*\s+|&\s+)+$`);
const capitalFirst = new LettersPattern(raw`^[\p{Lu}]`);

type Meanings = ReadonlyMap<string, Meaning>;

const councilKinds = new Set(["county", "city", "borough", "metropolitan", "unitary"]);
const mostWords = 8;

/** Finds the local bodies that text names. Only names with their kind count: "Durham" alone may be a road. */
export class AreaFinder {
  readonly #forces: Meanings;
  readonly #authorities: Meanings;

  constructor(authorities: Authorities) {
    const ofAuthorities = authorities.all.flatMap(({ name, aliases, force }) =>
      [name, ...aliases].map((each) => [normalised(each), { force, capitalsOnly: true }] as const),
    );
    const ofForces = authorities.forces.flatMap((force) =>
      [force.name, ...force.aliases].map(
        (name) => [stemOf(name), { force, capitalsOnly: false }] as const,
      ),
    );
    this.#authorities = new Map<string, Meaning>(ofAuthorities);
    this.#forces = new Map<string, Meaning>([...ofAuthorities, ...ofForces]);
  }

  find(text: string): readonly AreaName[] {
    const found = [
      ...matchesOf(boroughOf, text).flatMap((match) => this.#boroughOf(text, match) ?? []),
      ...this.#named(text, { kind: "police", pattern: police, names: this.#forces }),
      ...this.#named(text, { kind: "council", pattern: council, names: this.#authorities }),
      ...this.#named(text, {
        kind: "safeguarding",
        pattern: safeguarding,
        names: this.#authorities,
      }),
    ];
    // "London Borough of Camden Council" is one name.
    return found.filter(
      ({ start }, index) =>
        !found.slice(0, index).some((name) => name.start <= start && start < name.end),
    );
  }

  /** "Kent Police", "Durham County Council", "Medway Safeguarding Children Partnership". */
  #named(
    text: string,
    { kind, pattern, names }: { kind: AreaName["kind"]; pattern: BodyPattern; names: Meanings },
  ): readonly AreaName[] {
    return matchesOf(pattern, text).flatMap((match) => {
      const words = wordsBefore(text, match.index);
      const area = areaIn(text, kind === "council" ? withoutKind(text, words) : words, names);
      if (!area || (area.capitalsOnly && !startsCapital(match[0]))) return [];
      return [{ start: area.start, end: match.index + match[0].length, kind, force: area.force }];
    });
  }

  /** "London Borough of Camden". */
  #boroughOf(text: string, match: RegExpExecArray): AreaName | undefined {
    const from = match.index + match[0].length;
    const after = text.slice(from, from + 60);
    const words = firstWords.for(after).exec(after)?.[0] ?? "";
    for (let name = words; name !== ""; name = name.replace(/\s*\S+$/, "")) {
      const meaning = this.#authorities.get(normalised(name));
      if (meaning)
        return {
          start: match.index,
          end: from + name.length,
          kind: "council",
          force: meaning.force,
        };
    }
    return undefined;
  }
}

function matchesOf({ mark, whole }: BodyPattern, text: string): readonly RegExpExecArray[] {
  return mark.test(text) ? Array.from(text.matchAll(whole.for(text))) : [];
}

/** What a force's name starts with: "Durham" of Durham Constabulary. */
function stemOf(name: string): string {
  return normalised(name).replace(/ (?:police service|police|constabulary)$/, "");
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** The words right before a place, as far as no comma or full stop comes between the last of them and it. */
function wordsBefore(text: string, end: number): readonly Word[] {
  const from = Math.max(0, end - 90);
  const before = text.slice(from, end);
  const [run = ""] = lastWords.for(before).exec(before) ?? [];
  if (/[.,]\s+$/.test(run)) return [];
  const start = end - run.length;
  return Array.from(run.matchAll(/\S+/g), (word) => ({
    start: start + word.index,
    end: start + word.index + word[0].length,
  })).slice(-mostWords);
}

/** The area that the last of some words name. The longest counts: "South Gloucestershire" is not Gloucestershire. */
function areaIn(
  text: string,
  words: readonly Word[],
  names: Meanings,
): (Meaning & { readonly start: number }) | undefined {
  for (const { start } of words) {
    const name = text.slice(start, words.at(-1)?.end);
    const meaning = names.get(normalised(name));
    if (!meaning) continue;
    return meaning.capitalsOnly && !startsCapital(name) ? undefined : { ...meaning, start };
  }
  return undefined;
}

/** The words without those that say which kind of council it is. */
function withoutKind(text: string, words: readonly Word[]): readonly Word[] {
  const isKind = ({ start, end }: Word) => councilKinds.has(text.slice(start, end).toLowerCase());
  const last = words.findLastIndex((word) => !isKind(word));
  return words.slice(0, last + 1);
}

function startsCapital(text: string): boolean {
  return capitalFirst.for(text).test(text);
}
