import type { Form } from "../../document/late-text.ts";
import type { Question } from "../facts.ts";
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

/** The year group of the youngest pupils, or of the oldest. */
function yearOf(which: "youngest" | "oldest"): Question<number> {
  return {
    id: `year of the ${which}`,
    answerFrom: ({ config }) => {
      const years = config.school.phases.flatMap((phase) => yearsOf[phase] ?? []);
      return which === "youngest" ? Math.min(...years) : Math.max(...years);
    },
  };
}

function yearTest(
  which: "youngest" | "oldest",
  holds: (year: number, bound: number) => boolean,
): HelperSpec {
  return {
    parameters: ["scalar"],
    required: 1,
    block: true,
    keys: () => ["school.phases"],
    run(this: unknown, value: unknown, options: Options) {
      const bound = compositionOf(options).ask(yearOf(which));
      return holds(Number(rawText(value)), bound) ? options.fn(this) : options.inverse(this);
    },
  };
}

/** `{{#younger key}}`: some of the pupils are younger than this year group. */
export const younger = yearTest("youngest", (year, youngest) => youngest < year);
/** `{{#reaches key}}`: some of the pupils are in this year group or above it. */
export const reaches = yearTest("oldest", (year, oldest) => year <= oldest);

/** `{{since passwords.unique_from_year}}`: "from Year 3 on", or "from the day they join" where all are as old. */
export const since: HelperSpec = {
  parameters: ["scalar"],
  required: 1,
  keys: () => ["school.phases"],
  run(value: unknown, options: Options) {
    const youngest = compositionOf(options).ask(yearOf("youngest"));
    const words: Form = (year) =>
      Number(year) <= youngest ? "from the day they join" : `from ${displayYear(Number(year))} on`;
    return isPrinted(value) ? `${value.as(words)}` : words(rawText(value));
  },
};
