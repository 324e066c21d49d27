import type { SchoolConfig } from "../../config/school-config.ts";
import type { Composition } from "../composition.ts";
import { type Printed, PrintedValue, PrintedWords } from "../printed-value.ts";
import { isSet } from "../questions.ts";
import { capitalise } from "../terms.ts";
import { compositionOf, type HelperSpec, rawText } from "./spec.ts";

type Options = Handlebars.HelperOptions;

/** Who has a duty in law in a maintained school. Elsewhere, the proprietor has every one of them. */
const inMaintainedSchools = {
  phones: (config: SchoolConfig) => ({
    words: `the ${config.terminology.head}`,
    key: "terminology.head",
  }),
  safeguarding: (config: SchoolConfig) => ({
    words: `the ${config.terminology.governing_body}`,
    key: "terminology.governing_body",
  }),
} as const;

type Duty = keyof typeof inMaintainedSchools;

/** The duties whose holder templates can name. */
export const duties = Object.keys(inMaintainedSchools);

function holderOf(duty: string, composition: Composition): Printed | undefined {
  const { config, slots } = composition;
  switch (config.school.governance) {
    case "maintained": {
      const found = inMaintainedSchools[duty as Duty]?.(config);
      return found && new PrintedWords(slots, found.words, found.key);
    }
    case "academy":
      return isSet(composition, "school.trust")
        ? new PrintedValue(composition, "school.trust")
        : undefined;
    case "independent":
      return new PrintedWords(slots, "the proprietor", "school.governance");
  }
}

function holder(form: (words: string) => string): HelperSpec {
  return {
    parameters: ["duty"],
    required: 1,
    keys: () => [
      "school.governance",
      "school.trust",
      "terminology.head",
      "terminology.governing_body",
    ],
    run(...all: unknown[]) {
      const found = holderOf(rawText(all[0]), compositionOf(all.at(-1) as Options));
      return found === undefined ? "" : `${found.as(form)}`;
    },
  };
}

/** `{{dutyholder "phones"}}`: the headteacher, the trust by its name, or the proprietor. */
export const dutyholder = holder((words) => words);
/** `{{Dutyholder "phones"}}` at the start of a sentence. */
export const dutyholderCapital = holder(capitalise);
