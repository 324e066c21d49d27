import type { SchoolConfig } from "../../config/school-config.ts";
import type { ReferenceRegister } from "../../pack/references.ts";
import { startsSentence } from "./judged-text.ts";
import type { Span } from "./sentences.ts";
import { plainWords, type WordRun, WordRuns } from "./word-runs.ts";

/** A name of which the documents know one form, and words by which it is found in any form. */
export interface KnownName extends WordRun {
  readonly name: string;
  /** Whether found words that are not the name's own form are meant as this name: they may be other words. */
  readonly meant: (text: string, found: Span) => boolean;
}

/** What a school's documents call people and bodies. */
export interface Names {
  readonly known: WordRuns<KnownName>;
  readonly partnership: string;
  /** The words of the names of the people whom the school names. */
  readonly people: ReadonlySet<string>;
  /** What the school calls its head. */
  readonly head: string;
}

/** The names in use at a school: those of its configuration, and the national ones of its packs' registers. */
export function namesOf(config: SchoolConfig, registers: readonly ReferenceRegister[]): Names {
  const { police, safeguarding_partnership, referral, education_advice, helpdesk, school } = config;
  const partnership = safeguarding_partnership.name;
  const own = [school.name, school.local_authority_name, police.name, partnership];
  const services = [referral.name, education_advice?.name, helpdesk?.name];
  const links = registers.flatMap((register) => Object.values(register.links));
  const titles = [...services, ...links.map(({ name }) => name)];
  return {
    known: new WordRuns([
      ...otherForce(police.name),
      ...distinct(own).map((name) => known(name, () => true)),
      ...distinct(titles)
        .filter(isTitle)
        .map((name) => known(name, namelike)),
    ]),
    partnership,
    people: peopleOf(config),
    head: config.terminology.head,
  };
}

function distinct(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}

function known(name: string, meant: KnownName["meant"]): KnownName {
  return { name, words: plainWords(name), meant };
}

/** Three words or more, each with a capital letter. Shorter ones often stand in a sentence that means no name. */
function isTitle(name: string): boolean {
  const words = name.split(/\s+/);
  return words.length > 2 && words.every((word) => /^(?:\p{Lu}|and$|of$|for$|the$)/u.test(word));
}

/** With a capital letter beyond the one that starts a sentence. */
function namelike(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return /\p{Lu}/u.test(startsSentence(text, start) ? words.slice(1) : words);
}

/** A force is a police or a constabulary, never now the one and now the other. Its commissioner is another body. */
function otherForce(name: string): readonly KnownName[] {
  const [, place, kind] = /^(.+) (Police|Constabulary)$/.exec(name) ?? [];
  if (place === undefined) return [];
  const other = kind === "Police" ? "Constabulary" : "Police";
  const meant = (text: string, found: Span) =>
    !/^\s+(?:and|&)\s+crime/i.test(text.slice(found.end));
  return [{ name, words: plainWords(`${place} ${other}`), meant }];
}

function peopleOf({ people }: SchoolConfig): ReadonlySet<string> {
  const holders = Object.values(people).flat();
  const names = holders.flatMap((holder) =>
    typeof holder === "object" ? (holder.name ?? []) : [],
  );
  return new Set(names.flatMap((name) => name.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []));
}
