import type { SchoolConfig } from "../config/school-config.ts";
import type { Slots } from "../document/slots.ts";
import type { Facts, Question } from "./facts.ts";
import { lazyObject } from "./lazy-object.ts";
import { PrintedWords } from "./printed-value.ts";

const singular: Readonly<Record<string, string>> = {
  pupils: "pupil",
  learners: "learner",
  children: "child",
  students: "student",
};

/** How a child says where it is. Nobody is "at academy". */
const atSchool: Readonly<Record<string, string>> = {
  school: "at school",
  academy: "at school",
  college: "at college",
  nursery: "at nursery",
};

/** The terms by the name that templates use (`{{t.pupils}}`); undefined: the same word for every school. */
export const termKeys = {
  pupil: "terminology.pupils",
  pupils: "terminology.pupils",
  head: "terminology.head",
  governors: "terminology.governing_body",
  governor: "terminology.governing_body",
  chair: "terminology.governing_body",
  leadership: "terminology.leadership",
  school: "terminology.setting",
  dsl: undefined,
  dsl_or_deputy: "people.deputy_dsl",
  cp_policy: "terminology.child_protection_policy",
  behaviour_policy: "related_policies.items",
  year_group: undefined,
  class_teacher: "school.phases",
  at_school: "terminology.setting",
} as const satisfies Record<string, string | undefined>;

export type TermName = keyof typeof termKeys;

/** A word that is the same for every school, or how it follows from what a school says. */
type TermWord = string | ((config: SchoolConfig) => string);

const words: Readonly<Record<TermName, TermWord>> = {
  pupil: ({ terminology: { pupils } }) => singular[pupils] ?? pupils,
  pupils: ({ terminology }) => terminology.pupils,
  head: ({ terminology }) => terminology.head,
  governors: ({ terminology }) => terminology.governing_body,
  governor: governorWord,
  chair: chairWords,
  leadership: ({ terminology }) => terminology.leadership,
  school: ({ terminology }) => terminology.setting,
  dsl: "DSL",
  dsl_or_deputy: ({ people }) => (people.deputy_dsl.length > 0 ? "DSL (or a deputy)" : "DSL"),
  cp_policy: ({ terminology }) => terminology.child_protection_policy,
  behaviour_policy: behaviourPolicyWords,
  year_group: "year group",
  class_teacher: classTeacherWords,
  at_school: ({ terminology }) => atSchool[terminology.setting] ?? "here",
};

/** One of those who govern. Where they are a single person, that person. */
export function governorWord({ terminology: { governing_body: body } }: SchoolConfig): string {
  if (/trust/i.test(body)) return "trustee";
  if (/committee/i.test(body)) return "committee member";
  return body === "proprietor" ? body : "governor";
}

/** Who chairs those who govern. A proprietor has no chair. */
export function chairWords({ terminology: { governing_body: body } }: SchoolConfig): string {
  return body === "proprietor" ? body : `chair of the ${body}`;
}

/** The adult whom a pupil sees every day: in secondary schools, that is the form tutor. */
export function classTeacherWords({ school: { phases } }: SchoolConfig): string {
  const secondary = phases.some((phase) => ["ks3", "ks4", "sixth-form"].includes(phase));
  const primary = phases.some((phase) => ["eyfs", "ks1", "ks2"].includes(phase));
  if (primary && secondary) return "class teacher or form tutor";
  return secondary ? "form tutor" : "class teacher";
}

/** What a school calls its behaviour policy: as in its own list of policies, where one is about pupils' behaviour. */
export function behaviourPolicyWords({ related_policies: { items } }: SchoolConfig): string {
  const own = items.find((name) => /\bbehaviour\b/i.test(name) && !/\bstaff\b/i.test(name));
  return own ?? "behaviour policy";
}

/** The words of a school: `t` as they stand within a sentence, `T` as they start one. */
export function termsOf({ ask }: Pick<Facts, "ask">, slots: Slots) {
  const print = (form: (word: string) => string) =>
    lazyObject((name) => {
      if (!isTerm(name)) return undefined;
      const [word, key] = [words[name], termKeys[name]];
      if (typeof word === "string" || key === undefined) return form(String(word));
      return new PrintedWords(slots, form(ask(termWords(name, word))), key);
    });
  return { t: print((word) => word), T: print(capitalise) };
}

function termWords(name: TermName, from: (config: SchoolConfig) => string): Question<string> {
  return { id: `term ${name}`, answerFrom: ({ config }) => from(config) };
}

function isTerm(name: string): name is TermName {
  return Object.hasOwn(termKeys, name);
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
