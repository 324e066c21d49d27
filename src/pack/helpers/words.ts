import type { Composition } from "../composition.ts";
import { PrintedValue } from "../printed-value.ts";
import { capitalise, possessive as possessiveOf } from "../terms.ts";
import { compositionOf, type HelperSpec, isPrinted, joinWords, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;
type Form = (words: string) => string;

const asIs: Form = (words) => words;

/** How a school speaks of itself: the words, the key they come from, and whether the verb is plural. */
interface SelfReference {
  readonly words: string;
  readonly key: string;
  readonly plural: boolean;
}

function selfReference({ config: { school, terminology } }: Composition): SelfReference {
  const key = "school.self_reference";
  switch (school.self_reference) {
    case "we":
      return { words: "we", key, plural: true };
    case "name":
      return { words: school.name, key: "school.name", plural: false };
    case "short-name":
      return school.short_name === undefined
        ? { words: school.name, key: "school.name", plural: false }
        : { words: school.short_name, key: "school.short_name", plural: false };
    case "this-school":
      return { words: `this ${terminology.setting}`, key, plural: false };
    case "the-school":
      return { words: `the ${terminology.setting}`, key, plural: false };
  }
}

const selfKeys = () => [
  "school.self_reference",
  "school.name",
  "school.short_name",
  "terminology.setting",
];

function subject(form: Form): HelperSpec {
  return {
    parameters: ["word", "word"],
    required: 0,
    keys: selfKeys,
    run(...all: unknown[]) {
      const composition = compositionOf(all.at(-1) as Options);
      const { words, key, plural } = selfReference(composition);
      const [pluralVerb, singularVerb] = all.slice(0, -1).map(rawText);
      const verb = plural ? pluralVerb : singularVerb;
      const self = new PrintedValue(composition.slots, form(words), key);
      return verb === undefined ? `${self}` : `${self} ${verb}`;
    },
  };
}

function owner(form: Form): HelperSpec {
  return {
    parameters: [],
    required: 0,
    keys: selfKeys,
    run(options: Options) {
      const composition = compositionOf(options);
      const { words, key, plural } = selfReference(composition);
      const owning = plural ? "our" : possessiveOf(words);
      return `${new PrintedValue(composition.slots, form(owning), key)}`;
    },
  };
}

/** `{{we "filter" "filters"}}` */
export const we = subject(asIs);
/** `{{We "filter" "filters"}}` at the start of a sentence. */
export const weCapital = subject(capitalise);
/** `{{our}}` */
export const our = owner(asIs);
/** `{{Our}}` at the start of a sentence. */
export const ourCapital = owner(capitalise);

/** `{{us}}` */
export const us: HelperSpec = {
  parameters: [],
  required: 0,
  keys: selfKeys,
  run(options: Options) {
    const composition = compositionOf(options);
    const { words, key, plural } = selfReference(composition);
    return `${new PrintedValue(composition.slots, plural ? "us" : words, key)}`;
  },
};

function possessiveHelper(form: Form): HelperSpec {
  return {
    parameters: ["scalar"],
    required: 1,
    run(value: unknown) {
      if (isPrinted(value)) return `${value.as(form(possessiveOf(rawText(value))))}`;
      return form(possessiveOf(rawText(value)));
    },
  };
}

/** `{{possessive t.pupils}}` */
export const possessive = possessiveHelper(asIs);
/** `{{Possessive t.pupils}}` at the start of a sentence. */
export const possessiveCapital = possessiveHelper(capitalise);

/** `{{list key "and"}}`: "a, b and c". */
export const list: HelperSpec = {
  parameters: ["list", "word"],
  required: 2,
  run(values: unknown, conjunction: unknown) {
    const items = Array.isArray(values) ? values.map(String) : [];
    return joinWords(items, rawText(conjunction));
  },
};
