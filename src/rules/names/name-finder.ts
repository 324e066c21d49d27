import { Remembered } from "../../document/remembered.ts";
import type { ReferenceRegister } from "../../pack/references.ts";
import { AreaFinder } from "../authorities/area-finder.ts";
import type { Authorities } from "../authorities/authorities.ts";
import { LettersPattern } from "../letters-pattern.ts";
import { addressRule } from "./dead-link.ts";
import type { FoundName, NameRule } from "./name-rule.ts";
import { obsoleteNameRule } from "./obsolete-name.ts";
import { otherAuthorityRule } from "./other-authority.ts";
import { supersededGuidanceRule } from "./superseded-guidance.ts";

/** A telephone number names nobody, and neither does what is left of a text that is an address. */
const anyLetter = new LettersPattern(String.raw`[\p{L}]`);

/** Enough for the texts of packs and layers, which are met again with each school. */
const differentTexts = 5000;

/** Finds the names in texts by the rules of one register. What it has looked through lately it knows. */
export class NameFinder {
  readonly #rules: readonly NameRule[];
  readonly #lately = new Remembered<readonly FoundName[]>(differentTexts);

  constructor(register: ReferenceRegister, authorities: Authorities) {
    const areas = new AreaFinder(authorities);
    this.#rules = [
      addressRule(register, authorities.forces),
      supersededGuidanceRule(register),
      obsoleteNameRule(register, areas),
      otherAuthorityRule(areas),
    ];
  }

  /** Every name in a text. What stands in the school's own names is none. */
  find(text: string, ownNames: readonly string[] = []): readonly FoundName[] {
    const own = ownNames.filter((name) => text.includes(name));
    if (own.length > 0) return this.#look(text, own);
    return this.#lately.get(text, () => this.#look(text, own));
  }

  /**
   * What one rule has found the later ones do not see, so that the title of a publication is not a use of the words in
   * it; nor do they see the school's own names.
   */
  #look(text: string, ownNames: readonly string[]): readonly FoundName[] {
    let unseen = ownNames.reduce((rest, name) => rest.replaceAll(name, blank(name)), text);
    return this.#rules.flatMap((rule) => {
      if (!anyLetter.for(unseen).test(unseen)) return [];
      const found = rule.find(unseen);
      for (const { start, end } of found)
        unseen = unseen.slice(0, start) + blank(unseen.slice(start, end)) + unseen.slice(end);
      return found;
    });
  }
}

/** As long as the text, but nothing that a rule could find. */
function blank(text: string): string {
  return "\u0000".repeat(text.length);
}
