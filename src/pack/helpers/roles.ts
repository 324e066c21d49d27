import type { SchoolConfig } from "../../config/school-config.ts";
import type { Composition } from "../composition.ts";
import type { Question } from "../facts.ts";
import { type Printed, PrintedWords } from "../printed-value.ts";
import { capitalise, chairWords, classTeacherWords, governorWord } from "../terms.ts";
import { compositionOf, type HelperSpec, joinWords, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

/** The roles a configuration can name, as they stand in a sentence. */
function roleWords(role: string, config: SchoolConfig): string {
  const { people, terminology } = config;
  const words: Readonly<Record<string, string>> = {
    head: `the ${terminology.head}`,
    deputy_head: `the deputy ${terminology.head}`,
    dsl: people.deputy_dsl.length > 0 ? "the DSL (or a deputy)" : "the DSL",
    leadership: `the ${terminology.leadership}`,
    governors: `the ${terminology.governing_body}`,
    lead_governor: `the lead ${governorWord(config)} for safeguarding`,
    chair_of_governors: `the ${chairWords(config)}`,
    line_manager: "their line manager",
    it_support: "IT support",
    data_protection_officer: "the data protection officer",
    class_teacher: `the ${classTeacherWords(config)}`,
    any_staff: "any member of staff",
  };
  return words[role] ?? role;
}

function wordsOfRole(role: string): Question<string> {
  return { id: `role ${role}`, answerFrom: ({ config }) => roleWords(role, config) };
}

/** Roles as they stand in a sentence, such as "the DSL (or a deputy) or the headteacher". */
export function printRoles(
  values: readonly unknown[],
  conjunction: string,
  composition: Composition,
): string {
  return printInForm(values, conjunction, { composition, form: (words) => words });
}

function printInForm(
  values: readonly unknown[],
  conjunction: string,
  {
    composition,
    form,
  }: { readonly composition: Composition; readonly form: (words: string) => string },
): string {
  const printed = values.map((value, index) => {
    const words = composition.ask(wordsOfRole(rawText(value)));
    const origin = (value as Printed).origin;
    return `${new PrintedWords(composition.slots, index === 0 ? form(words) : words, origin)}`;
  });
  return joinWords(printed, conjunction);
}

/** The configuration keys that naming a role prints. */
export const roleKeys = () => [
  "terminology.head",
  "terminology.leadership",
  "terminology.governing_body",
  "people.deputy_dsl",
  "school.phases",
];

function helper(form: (words: string) => string): HelperSpec {
  return {
    parameters: ["listOfRoles", "word"],
    required: 2,
    keys: roleKeys,
    run(values: unknown, conjunction: unknown, options: Options) {
      const composition = compositionOf(options);
      const list = Array.isArray(values) ? values : [];
      return printInForm(list, rawText(conjunction), { composition, form });
    },
  };
}

/** `{{roles social_media.concerns_to "or"}}` */
export const roles: HelperSpec = helper((words) => words);

/** `{{Roles …}}` at the start of a sentence. */
export const rolesCapital: HelperSpec = helper(capitalise);
