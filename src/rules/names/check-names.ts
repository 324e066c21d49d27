import { type Diagnostic, diagnose } from "../../diagnostics/diagnostic.ts";
import type { Location } from "../../diagnostics/source.ts";
import type { ReferenceRegister } from "../../pack/references.ts";
import { AreaFinder } from "../authorities/area-finder.ts";
import type { Authorities } from "../authorities/authorities.ts";
import { addressRule } from "./dead-link.ts";
import type { FoundName, NameRule, PolicyFacts } from "./name-rule.ts";
import { obsoleteNameRule } from "./obsolete-name.ts";
import { otherAuthorityRule } from "./other-authority.ts";
import { type PlacedText, placeOf } from "./placed-text.ts";
import { supersededGuidanceRule } from "./superseded-guidance.ts";

/** A name that was found, and where it stands. */
export interface PlacedName {
  readonly location: Location;
  /** True where another authority may be named: whose work the wording rests on is no leftover. */
  readonly credited: boolean;
  readonly problem: FoundName["problem"];
}

/** The rules over names, made once for a register and used for every text. */
export function nameRules(
  register: ReferenceRegister,
  authorities: Authorities,
): readonly NameRule[] {
  const finder = new AreaFinder(authorities);
  return [
    addressRule(register, authorities.forces),
    supersededGuidanceRule(register),
    obsoleteNameRule(register, finder),
    otherAuthorityRule(finder),
  ];
}

/**
 * Every name in some texts. What one rule has found the later ones do not see, so that the title of a publication is
 * not a use of the words in it; nor do they see the school's own names.
 */
export function namesIn(
  texts: readonly PlacedText[],
  rules: readonly NameRule[],
  ownNames: readonly string[],
): readonly PlacedName[] {
  return texts.flatMap((placed) => {
    let unseen = ownNames.reduce((text, name) => text.replaceAll(name, blank(name)), placed.text);
    return rules.flatMap((rule) => {
      const found = rule.find(unseen);
      for (const { start, end } of found)
        unseen = unseen.slice(0, start) + blank(unseen.slice(start, end)) + unseen.slice(end);
      return found.map(({ start, end, problem }) => ({
        get location() {
          return placeOf(placed, start, end);
        },
        credited: placed.path[0] === "credits",
        problem,
      }));
    });
  });
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

/** As long as the text, but nothing that a rule could find. */
function blank(text: string): string {
  return "\u0000".repeat(text.length);
}
