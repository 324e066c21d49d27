import type { Composition } from "../composition.ts";
import { PrintedValue } from "../printed-value.ts";
import { capitalise, chairWords, classTeacherWords, governorWord } from "../terms.ts";
import { compositionOf, type HelperSpec, joinWords, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

/** The roles a configuration can name, as they stand in a sentence. */
function roleWords(role: string, { config }: Composition): string {
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

function printRoles(all: readonly unknown[], form: (words: string) => string): string {
  const [values, conjunction] = all;
  const composition = compositionOf(all.at(-1) as Options);
  const printed = (Array.isArray(values) ? values : []).map((value, index) => {
    const words = roleWords(rawText(value), composition);
    const origin = (value as PrintedValue).origin;
    return `${new PrintedValue(composition.slots, index === 0 ? form(words) : words, origin)}`;
  });
  return joinWords(printed, rawText(conjunction));
}

const keys = () => [
  "terminology.head",
  "terminology.leadership",
  "terminology.governing_body",
  "people.deputy_dsl",
  "school.phases",
];

/** `{{roles social_media.concerns_to "or"}}` */
export const roles: HelperSpec = {
  parameters: ["listOfRoles", "word"],
  required: 2,
  keys,
  run: (...all: unknown[]) => printRoles(all, (words) => words),
};

/** `{{Roles …}}` at the start of a sentence. */
export const rolesCapital: HelperSpec = {
  parameters: ["listOfRoles", "word"],
  required: 2,
  keys,
  run: (...all: unknown[]) => printRoles(all, capitalise),
};
