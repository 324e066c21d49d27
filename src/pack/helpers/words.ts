import type { Form } from "../../document/late-text.ts";
import type { Composition } from "../composition.ts";
import type { Question } from "../facts.ts";
import { type Printed, PrintedValue, PrintedWords } from "../printed-value.ts";
import { capitalise, possessive as possessiveOf } from "../terms.ts";
import { compositionOf, type HelperSpec, isPrinted, joinWords, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

const asIs: Form = (words) => words;

/** How a school speaks of itself: in words of its own, and whether the verb is plural. */
interface SelfReference {
  readonly words: Printed;
  readonly plural: boolean;
}

function selfReference({ ask, slots }: Composition): SelfReference {
  const answer = ask(nameOrWords);
  if (isKey(answer)) return { words: new PrintedValue({ ask, slots }, answer), plural: false };
  const words = new PrintedWords(slots, answer, "school.self_reference");
  return { words, plural: answer === "we" };
}

const isKey = (answer: string) => answer.startsWith("school.");

/** The words for a school, or the key of its name. */
const nameOrWords: Question<string> = {
  id: "self-reference",
  answerFrom({ config: { school, terminology } }) {
    switch (school.self_reference) {
      case "we":
        return "we";
      case "name":
        return "school.name";
      case "short-name":
        return school.short_name === undefined ? "school.name" : "school.short_name";
      case "this-school":
        return `this ${terminology.setting}`;
      case "the-school":
        return `the ${terminology.setting}`;
    }
  },
};

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
      const { words, plural } = selfReference(composition);
      const [pluralVerb, singularVerb] = all.slice(0, -1).map(rawText);
      const verb = plural ? pluralVerb : singularVerb;
      const self = words.as(form);
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
      const { words, plural } = selfReference(compositionOf(options));
      return `${words.as((name) => form(plural ? "our" : possessiveOf(name)))}`;
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
    const { words, plural } = selfReference(compositionOf(options));
    return `${plural ? words.as(() => "us") : words}`;
  },
};

function possessiveHelper(form: Form): HelperSpec {
  return {
    parameters: ["scalar"],
    required: 1,
    run(value: unknown) {
      const owning: Form = (words) => form(possessiveOf(words));
      return isPrinted(value) ? `${value.as(owning)}` : owning(rawText(value));
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
