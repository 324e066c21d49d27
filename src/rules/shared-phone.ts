import { diagnose } from "../diagnostics/diagnostic.ts";
import { digitsOf } from "./phone-number.ts";
import type { SchoolRule, SchoolText } from "./school-rule.ts";

/** The same number for two bodies: most often it was copied along with the lines around it. Within a body it may stand twice. */
export const sharedPhone: SchoolRule = ({ texts }) => {
  const owners = new Map<string, SchoolText>();
  return texts
    .filter(({ kind }) => kind === "phone")
    .flatMap((phone) => {
      const digits = digitsOf(phone.text);
      const owner = owners.get(digits);
      if (!owner) owners.set(digits, phone);
      if (!owner || bodyOf(owner) === bodyOf(phone)) return [];
      return [
        diagnose(
          "rules/shared-phone",
          `${phone.text} stands for ${bodyOf(owner)} and for ${bodyOf(phone)}.`,
          {
            location: phone.location,
            hint: "Check whose number it is, and correct the other. If both really share it, switch this rule off with the reason, under rules.",
            related: [{ message: `the number of ${bodyOf(owner)}`, location: owner.location }],
          },
        ),
      ];
    });
};

/** People may share the school's own number, so they are one body with it. */
function bodyOf({ path: [first = ""] }: SchoolText): string {
  return first === "people" ? "school" : first;
}
