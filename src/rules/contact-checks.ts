import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { YamlMap, YamlNode, YamlScalar } from "../yaml/tree.ts";
import { yearAfter } from "./year-after.ts";

/** Contacts whose details nobody has checked for more than a year. A contact without `checked_on` is not looked at. */
export function checkContacts(tree: YamlMap, today: string): readonly Diagnostic[] {
  return checkDates(tree).flatMap(({ value, location }) => {
    if (typeof value !== "string" || today <= yearAfter(value)) return [];
    return [
      diagnose("rules/contact-not-checked", `Nobody has checked this contact since ${value}.`, {
        location,
        hint: `Check the name, numbers and addresses beside it, correct what is wrong, and write today's date here: ${today}.`,
      }),
    ];
  });
}

/** The last days on which nobody need have checked these contacts again. */
export function lastContactDays(tree: YamlMap): readonly string[] {
  return checkDates(tree).flatMap(({ value }) =>
    typeof value === "string" ? yearAfter(value) : [],
  );
}

function checkDates(node: YamlNode): readonly YamlScalar[] {
  switch (node.kind) {
    case "scalar":
      return [];
    case "list":
      return node.items.flatMap(checkDates);
    case "map":
      return Array.from(node.entries).flatMap(([name, { value }]) =>
        name === "checked_on" && value.kind === "scalar" ? [value] : checkDates(value),
      );
  }
}
