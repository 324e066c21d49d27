import type { PlacedText } from "../../config/placed-text.ts";
import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Location } from "../../diagnostics/source.ts";
import type { FoundName, PolicyFacts } from "./name-rule.ts";
import { placeOf } from "./placed-text.ts";

/** A name that was found, and where it stands. */
export interface PlacedName {
  readonly location: Location;
  /** True where another authority may be named: whose work the wording rests on is no leftover. */
  readonly credited: boolean;
  readonly problem: FoundName["problem"];
}

/** Where names stand that were found in a text. */
export function placed(text: PlacedText, names: readonly FoundName[]): readonly PlacedName[] {
  return names.map(({ start, end, problem }) => ({
    get location() {
      return placeOf(text, start, end);
    },
    credited: text.path[0] === "credits",
    problem,
  }));
}

/** What is wrong with names in a policy. */
export function nameProblems(
  names: readonly PlacedName[],
  policy: PolicyFacts,
): readonly Diagnostic[] {
  return names.flatMap((name) => {
    const found = name.problem(policy);
    if (!found || (name.credited && found.code === "rules/other-authority")) return [];
    const { code, message, hint } = found;
    return [diagnose(code, message, { location: name.location, hint })];
  });
}
