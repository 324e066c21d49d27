import { diagnose } from "../diagnostics/diagnostic.ts";
import { nodeAt } from "../yaml/tree.ts";
import { isSamePerson, peopleIn } from "./person.ts";
import type { SchoolRule } from "./school-rule.ts";

const watches = "Whoever holds the one role answers to the other, so two people hold them.";

/** Roles that one person cannot hold together: key and words of each. The second is pointed at. */
const apart = [
  { role: ["head", "the head"], other: ["chair_of_governors", "the chair of governors"] },
  { role: ["head", "the head"], other: ["lead_governor", "the safeguarding governor"] },
  { role: ["dsl", "a DSL"], other: ["chair_of_governors", "the chair of governors"] },
  { role: ["dsl", "a DSL"], other: ["lead_governor", "the safeguarding governor"] },
  { role: ["dsl", "a DSL"], other: ["filtering_governor", "the governor for filtering"] },
] as const;

/** One person in two roles of which one watches over the other. Only full names that are the same are taken for one person. */
export const onePersonTwoRoles: SchoolRule = ({ tree }) =>
  apart.flatMap(({ role, other }) => {
    const [holders, others] = [role, other].map(([key]) => peopleIn(nodeAt(tree, ["people", key])));
    return (others ?? []).flatMap((person) => {
      const same = holders?.find(({ name }) => isSamePerson(name, person.name));
      if (!same) return [];
      return [
        diagnose(
          "rules/one-person-two-roles",
          `${person.name} is both ${role[1]} and ${other[1]}.`,
          {
            location: person.location,
            hint: `${watches} Write the right name in people.${other[0]} or people.${role[0]}.`,
            related: [{ message: `the same name as ${role[1]}`, location: same.location }],
          },
        ),
      ];
    });
  });
