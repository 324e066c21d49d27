import { stepsOf } from "../lazy-object.ts";
import { hasOneOf } from "../questions.ts";
import { compositionOf, type HelperSpec, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

/** Splits a variadic call into its arguments and Handlebars' options, which always come last. */
function parts(all: readonly unknown[]): {
  readonly values: readonly unknown[];
  readonly options: Options;
} {
  return { values: all.slice(0, -1), options: all.at(-1) as Options };
}

/** `{{#is key "a" "b"}}`: the value is one of the words. */
export const is: HelperSpec = {
  parameters: ["scalar", "word"],
  required: 2,
  repeats: true,
  block: true,
  run(this: unknown, ...all: unknown[]) {
    const { values, options } = parts(all);
    const [value, ...words] = values.map(rawText);
    return words.includes(value ?? "") ? options.fn(this) : options.inverse(this);
  },
};

/** `{{#has listkey "a" "b"}}`: the list holds one of the words. */
export const has: HelperSpec = {
  parameters: ["list", "word"],
  required: 2,
  repeats: true,
  block: true,
  run(this: unknown, ...all: unknown[]) {
    const { values, options } = parts(all);
    const [list, ...words] = values;
    const steps = stepsOf(list);
    const isThere = steps && compositionOf(options).ask(hasOneOf(steps, words.map(rawText)));
    return isThere ? options.fn(this) : options.inverse(this);
  },
};

/** `{{#from "name"}}`: the policy's date has reached the day that the manifest gives the name. */
export const from: HelperSpec = {
  parameters: ["startDate"],
  required: 1,
  block: true,
  keys: () => ["dates.policy"],
  run(this: unknown, name: unknown, options: Options) {
    return compositionOf(options).reached.has(rawText(name))
      ? options.fn(this)
      : options.inverse(this);
  },
};

/** `{{#section "id"}}`: the section is in this school's document. */
export const section: HelperSpec = {
  parameters: ["section"],
  required: 1,
  block: true,
  run(this: unknown, id: unknown, options: Options) {
    return compositionOf(options).sections.has(rawText(id))
      ? options.fn(this)
      : options.inverse(this);
  },
};
