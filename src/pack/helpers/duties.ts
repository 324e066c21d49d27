import type { SchoolConfig } from "../../config/school-config.ts";
import { PrintedValue } from "../printed-value.ts";
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

function holderOf(duty: string, config: SchoolConfig): { words: string; key: string } | undefined {
  const { governance, trust } = config.school;
  switch (governance) {
    case "maintained":
      return inMaintainedSchools[duty as Duty]?.(config);
    case "academy":
      return trust === undefined ? undefined : { words: trust, key: "school.trust" };
    case "independent":
      return { words: "the proprietor", key: "school.governance" };
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
      const { config, slots } = compositionOf(all.at(-1) as Options);
      const found = holderOf(rawText(all[0]), config);
      return found === undefined ? "" : `${new PrintedValue(slots, form(found.words), found.key)}`;
    },
  };
}

/** `{{dutyholder "phones"}}`: the headteacher, the trust by its name, or the proprietor. */
export const dutyholder = holder((words) => words);
/** `{{Dutyholder "phones"}}` at the start of a sentence. */
export const dutyholderCapital = holder(capitalise);
