import type { Form } from "../../document/late-text.ts";
import { displayYear } from "./dates.ts";
import { compositionOf, type HelperSpec, isPrinted, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

/** First and last year group of each phase; 0 is reception. */
export const yearsOf: Readonly<Record<string, readonly [first: number, last: number]>> = {
  eyfs: [0, 0],
  ks1: [1, 2],
  ks2: [3, 6],
  ks3: [7, 9],
  ks4: [10, 11],
  "sixth-form": [12, 13],
};

function firstAndLast(options: Options): readonly [first: number, last: number] {
  const years = compositionOf(options).config.school.phases.flatMap(
    (phase) => yearsOf[phase] ?? [],
  );
  return [Math.min(...years), Math.max(...years)];
}

function yearTest(holds: (year: number, first: number, last: number) => boolean): HelperSpec {
  return {
    parameters: ["scalar"],
    required: 1,
    block: true,
    keys: () => ["school.phases"],
    run(this: unknown, value: unknown, options: Options) {
      const [first, last] = firstAndLast(options);
      return holds(Number(rawText(value)), first, last) ? options.fn(this) : options.inverse(this);
    },
  };
}

/** `{{#younger key}}`: some of the pupils are younger than this year group. */
export const younger = yearTest((year, first) => first < year);
/** `{{#reaches key}}`: some of the pupils are in this year group or above it. */
export const reaches = yearTest((year, _, last) => year <= last);

/** `{{since passwords.unique_from_year}}`: "from Year 3 on", or "from the day they join" where all are as old. */
export const since: HelperSpec = {
  parameters: ["scalar"],
  required: 1,
  keys: () => ["school.phases"],
  run(value: unknown, options: Options) {
    const [first] = firstAndLast(options);
    const words: Form = (year) =>
      Number(year) <= first ? "from the day they join" : `from ${displayYear(Number(year))} on`;
    return isPrinted(value) ? `${value.as(words)}` : words(rawText(value));
  },
};
