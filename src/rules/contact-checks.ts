import { type PlacedText, writtenTexts } from "../config/placed-text.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { YamlMap } from "../yaml/tree.ts";
import { yearAfter } from "./year-after.ts";

/** Contacts whose details nobody has checked for more than a year. A contact without `checked_on` is not looked at. */
export function checkContacts(tree: YamlMap, today: string): readonly Diagnostic[] {
  return checkDates(tree).flatMap(({ text: day, location }) => {
    if (today <= yearAfter(day)) return [];
    return [
      diagnose("rules/contact-not-checked", `Nobody has checked this contact since ${day}.`, {
        location,
        hint: `Check the name, numbers and addresses beside it, correct what is wrong, and write today's date here: ${today}.`,
      }),
    ];
  });
}

/** The last days on which nobody need have checked these contacts again. */
export function lastContactDays(tree: YamlMap): readonly string[] {
  return checkDates(tree).map(({ text: day }) => yearAfter(day));
}

function checkDates(tree: YamlMap): readonly PlacedText[] {
  return writtenTexts(tree).filter(({ path }) => path.at(-1) === "checked_on");
}
