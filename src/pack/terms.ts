import type { SchoolConfig } from "../config/school-config.ts";
import type { Slots } from "../document/slots.ts";
import { PrintedValue } from "./printed-value.ts";

/** A word that follows a school's choices, and the key that decides it. */
interface Term {
  readonly word: string;
  readonly key: string | undefined;
}

const singular: Readonly<Record<string, string>> = {
  pupils: "pupil",
  learners: "learner",
  children: "child",
  students: "student",
};

/** The terms by the name that templates use (`{{t.pupils}}`); undefined: the same word for every school. */
export const termKeys = {
  pupil: "terminology.pupils",
  pupils: "terminology.pupils",
  head: "terminology.head",
  governors: "terminology.governing_body",
  governor: "terminology.governing_body",
  leadership: "terminology.leadership",
  school: "terminology.setting",
  dsl: undefined,
  dsl_or_deputy: "people.deputy_dsl",
  cp_policy: "terminology.child_protection_policy",
  year_group: undefined,
} as const satisfies Record<string, string | undefined>;

type TermName = keyof typeof termKeys;

function words({ terminology, people }: SchoolConfig): Readonly<Record<TermName, string>> {
  return {
    pupil: singular[terminology.pupils] ?? terminology.pupils,
    pupils: terminology.pupils,
    head: terminology.head,
    governors: terminology.governing_body,
    governor: /trust/i.test(terminology.governing_body) ? "trustee" : "governor",
    leadership: terminology.leadership,
    school: terminology.setting,
    dsl: "DSL",
    dsl_or_deputy: people.deputy_dsl.length > 0 ? "DSL (or a deputy)" : "DSL",
    cp_policy: terminology.child_protection_policy,
    year_group: "year group",
  };
}

/** The words of a school: `t` as they stand within a sentence, `T` as they start one. */
export function termsOf(config: SchoolConfig, slots: Slots) {
  const terms = Object.entries(words(config)).map(
    ([name, word]) => [name, { word, key: termKeys[name as TermName] }] as const,
  );
  const print = (form: (word: string) => string) =>
    Object.fromEntries(
      terms.map(([name, { word, key }]: readonly [string, Term]) => [
        name,
        key === undefined ? form(word) : new PrintedValue(slots, form(word), key),
      ]),
    );
  return { t: print((word) => word), T: print(capitalise) };
}

/** With a capital first letter. */
export function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The possessive of a name or a word: pupils’, child’s, children’s, All Saints’. */
export function possessive(words: string): string {
  // A name that is a possessive already stays as it is: St Mary’s.
  if (/[’']s$/.test(words)) return words;
  return /s[’']?$/i.test(words) && !/[^s]ss$/i.test(words)
    ? `${words.replace(/[’']$/, "")}’`
    : `${words}’s`;
}
