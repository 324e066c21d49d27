import type { ReferenceRegister } from "../../pack/references.ts";
import type { Force } from "../authorities/authorities.ts";
import { type Address, addressesIn, liesIn } from "./addresses.ts";
import type { FoundName, NameProblem, NameRule } from "./name-rule.ts";
import { foreignForce } from "./other-authority.ts";

/**
 * Addresses that the register lists as dead, and those of a police force that is not the school's own. Nothing is
 * asked over the network: a link is dead because the register says so.
 */
export function addressRule(
  { dead, links }: ReferenceRegister,
  forces: readonly Force[],
): NameRule {
  const successors = new Map(
    Object.values(links).flatMap(({ replaces, name, url }) =>
      replaces === undefined ? [] : [[replaces, `Link to ${name} instead: ${url}.`] as const],
    ),
  );
  const judge = (address: Address): FoundName["problem"] => {
    const place = dead.find((each) => liesIn(address, each));
    if (place !== undefined) {
      const problem = deadLink(place, successors.get(place));
      return () => problem;
    }
    const force = forces.find(({ website }) => liesIn(address, website));
    return (policy) => force && foreignForce(force.website, force, policy);
  };
  return {
    find: (text) => addressesIn(text).map((address) => ({ ...address, problem: judge(address) })),
  };
}

function deadLink(place: string, successor: string | undefined): NameProblem {
  return {
    code: "rules/dead-link",
    message: `${place} is on the list of addresses that are out of use.`,
    hint: successor ?? "Delete the address, or link to what took its place.",
  };
}
