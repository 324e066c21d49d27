import { diagnose } from "../diagnostics/diagnostic.ts";
import { isUkNumber } from "./phone-number.ts";
import type { SchoolRule } from "./school-rule.ts";

/** Phone numbers that nobody in the UK can ring: a digit too few or too many, or no area code. */
export const ukNumbers: SchoolRule = ({ texts }) =>
  texts
    .filter(({ kind, text }) => kind === "phone" && !isUkNumber(text))
    .map(({ text, location }) =>
      diagnose("rules/not-a-uk-number", `${text} is not a UK phone number.`, {
        location,
        hint: "Count the digits: a UK number has 11 (in a few places 10) and starts with 0, such as 01632 960123. Short numbers such as 101 and 116 123 are known too.",
      }),
    );
