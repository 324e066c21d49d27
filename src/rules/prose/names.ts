import type { SchoolConfig } from "../../config/school-config.ts";
import type { ReferenceRegister } from "../../pack/references.ts";
import {
  fixedName,
  fixedWord,
  headTerms,
  type KnownName,
  otherForce,
  properName,
  serviceName,
} from "./known-names.ts";
import { nameSpellings, wordSpellings } from "./spellings.ts";
import { WordRuns } from "./word-runs.ts";

/** What a school's documents call people and bodies. */
export interface Names {
  readonly known: WordRuns<KnownName>;
  readonly partnership: string;
  /** The words of the names of the people whom the school names. */
  readonly people: ReadonlySet<string>;
  /** What the school calls its head. */
  readonly head: string;
}

let spelt: readonly KnownName[] | undefined;

/** What is the same for all schools; many have no words of their own to look at. */
function fixedNames(): readonly KnownName[] {
  spelt ??= [...nameSpellings.flatMap(fixedName), ...wordSpellings.flatMap(fixedWord)];
  return spelt;
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
      ...fixedNames(),
      ...headTerms(config.terminology.head),
      ...otherForce(police.name),
      ...distinct(own).map(properName),
      ...distinct(titles).filter(isTitle).map(serviceName),
    ]),
    partnership,
    people: peopleOf(config),
    head: config.terminology.head,
  };
}

function distinct(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Three words or more, each with a capital letter. Shorter ones often stand in a sentence that means no name. */
function isTitle(name: string): boolean {
  const words = name.split(/\s+/);
  return words.length > 2 && words.every((word) => /^(?:\p{Lu}|and$|of$|for$|the$)/u.test(word));
}

function peopleOf({ people }: SchoolConfig): ReadonlySet<string> {
  const holders = Object.values(people).flat();
  const names = holders.flatMap((holder) =>
    typeof holder === "object" ? (holder.name ?? []) : [],
  );
  return new Set(names.flatMap((name) => name.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []));
}
