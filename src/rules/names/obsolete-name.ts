import { isInForce } from "../../pack/in-force.ts";
import type { ReferenceRegister, Replacement } from "../../pack/references.ts";
import type { AreaFinder } from "../authorities/area-finder.ts";
import type { Force } from "../authorities/authorities.ts";
import type { FoundName, NameRule, PolicyFacts } from "./name-rule.ts";
import { foreignBody } from "./other-authority.ts";
import { anyOf, WholeWords } from "./word-pattern.ts";

/** What a group of the pattern stands for: nothing, where it is the short form of a body of no one place. */
type Meaning = (words: string) => FoundName["problem"] | undefined;

/**
 * Bodies, terms and Acts that the register says are no longer in use, and the short forms of today's local bodies where
 * they are another authority's.
 */
export function obsoleteNameRule(register: ReferenceRegister, finder: AreaFinder): NameRule {
  const old = [...register.bodies, ...register.terms, ...oldActs(register)].map((entry) => ({
    names: namesOf(entry),
    pattern: spellings(entry),
    meaning: obsolete(entry, () => finder.find(entry.new)[0]?.force),
  }));
  const current = register.bodies.flatMap((entry) => shortForm(entry, finder));
  const all = [...old, ...current];
  if (all.length === 0) return { find: () => [] };
  const anySpelling = all.map((entry) => `(${entry.pattern})`).join("|");
  const pattern = new WholeWords(
    anySpelling,
    all.flatMap(({ names }) => names),
  );
  return {
    find: (text) =>
      pattern.in(text).flatMap((match) => {
        const group = match.slice(1).findIndex((words) => words !== undefined);
        const { index: start } = match;
        // "The partnership, formerly the LSCB": an old name may be told as such.
        if (toldAsOld(text.slice(0, start))) return [];
        const problem = all[group]?.meaning(match[0].replaceAll(/\s+/g, " "));
        return problem ? [{ start, end: start + match[0].length, problem }] : [];
      }),
  };
}

function oldActs({ acts }: ReferenceRegister): readonly Replacement[] {
  return Object.values(acts).flatMap(({ supersedes, title, in_force }) =>
    supersedes === undefined
      ? []
      : [{ old: supersedes, new: title, ...(in_force === undefined ? {} : { since: in_force }) }],
  );
}

function namesOf({ old, aliases = [] }: Replacement): readonly string[] {
  return [old, ...aliases];
}

/** A name and its short forms, each perhaps in the plural, and the name with a short form in brackets after it. */
function spellings({ old, aliases = [] }: Replacement): string {
  const short = aliases.length === 0 ? "" : `(?:\\s*\\((?:${anyOf(aliases)})s?\\))?`;
  const rest = aliases.length === 0 ? "" : `|${anyOf(aliases)}`;
  return `(?:${anyOf([old])})(?:['’]?s)?${short}${rest}(?:['’]?s)?`;
}

/** To whom the new name belongs is looked up only where the old one is found: hardly a text has one. */
function obsolete(entry: Replacement, forceOf: () => Force | undefined): Meaning {
  return (words) => (policy) => {
    if (entry.since !== undefined && !isInForce(entry.since, policy.date)) return undefined;
    return {
      code: "rules/obsolete-name",
      message: `${words} is a name that is no longer used.`,
      hint: `Write: ${successor(entry, forceOf(), policy)}.`,
    };
  };
}

/** What to write instead. The successor of another authority's body would be as wrong as the body. */
function successor(
  entry: Replacement,
  force: Force | undefined,
  { authority, partnership }: PolicyFacts,
): string {
  const foreign = authority && force && authority.force !== force;
  return foreign && partnership ? partnership.name : entry.new;
}

/** KSCMP of "Kent Safeguarding Children Multi-Agency Partnership (KSCMP)", which only Kent's schools may name. */
function shortForm(
  { new: current }: Replacement,
  finder: AreaFinder,
): readonly { names: readonly string[]; pattern: string; meaning: Meaning }[] {
  const short = / \((\p{Lu}{3,})\)$/u.exec(current)?.[1];
  if (short === undefined) return [];
  const meaning: Meaning = (words) => {
    const force = finder.find(current)[0]?.force;
    if (!force) return undefined;
    return (policy) =>
      policy.partnership?.abbreviation === words ? undefined : foreignBody(words, force, policy);
  };
  return [{ names: [short], pattern: short, meaning }];
}

function toldAsOld(before: string): boolean {
  return /\b(?:formerly|previously|once called|used to be|replac(?:es|ed)|took the place of)\b[^.!?\n]*$/i.test(
    before,
  );
}
