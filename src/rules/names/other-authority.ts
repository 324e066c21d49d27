import type { AreaFinder, AreaName } from "../authorities/area-finder.ts";
import type { Force } from "../authorities/authorities.ts";
import type { FoundName, NameProblem, NameRule, PolicyFacts } from "./name-rule.ts";

/**
 * Bodies that belong to another authority: police forces, councils, safeguarding partnerships. Authorities that share
 * the school's police force are its neighbours, and may well be named.
 */
export function otherAuthorityRule(finder: AreaFinder): NameRule {
  return {
    find: (text) =>
      finder
        .find(text)
        .filter((name) => !servesTheCountry(text, name))
        .map((name) => foundName(text, name)),
  };
}

function foundName(text: string, { start, end, kind, force }: AreaName): FoundName {
  const words = text.slice(start, end).replaceAll(/\s+/g, " ");
  return {
    start,
    end,
    problem: (policy) =>
      kind === "police" ? foreignForce(words, force, policy) : foreignBody(words, force, policy),
  };
}

/** What is wrong with naming a police force; undefined where it is the school's own, or nobody knows whose it is. */
export function foreignForce(
  words: string,
  force: Force,
  { authority }: PolicyFacts,
): NameProblem | undefined {
  if (!authority || authority.force === force) return undefined;
  return {
    code: "rules/other-authority",
    message: `${words} is not the police of ${authority.name}.`,
    hint: `The force of ${authority.name} is ${authority.force.name}. It is named once, under police, and printed wherever it is needed.`,
  };
}

/** What is wrong with naming a council or partnership of a force's area; undefined where that is the school's own. */
export function foreignBody(
  words: string,
  force: Force,
  { authority }: PolicyFacts,
): NameProblem | undefined {
  if (!authority || authority.force === force) return undefined;
  return {
    code: "rules/other-authority",
    message: `${words} does not belong to ${authority.name}.`,
    hint: "It may have come along with another authority's wording. Name your own authority's body, or say it without a name.",
  };
}

/** Some forces run a service for the whole country. In a sentence that names the service, they are nobody's leftover. */
function servesTheCountry(text: string, { start, end, force: { national } }: AreaName): boolean {
  if (national.length === 0) return false;
  const before = text.slice(0, start).search(/[^.!?\n]*$/);
  const after = /^[^.!?\n]*/.exec(text.slice(end))?.[0] ?? "";
  const sentence = text.slice(before, end + after.length).toLowerCase();
  return national.some((service) => sentence.includes(service.toLowerCase()));
}
