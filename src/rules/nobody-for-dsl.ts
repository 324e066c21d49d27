import { diagnose } from "../diagnostics/diagnostic.ts";
import { nodeAt } from "../yaml/tree.ts";
import { isSamePerson, peopleIn } from "./person.ts";
import type { SchoolRule } from "./school-rule.ts";

/** The keys that name somebody who acts for the DSL, the DSL's own first. */
const acting = ["dsl", "deputy_dsl", "dsl_cover"];

/** A DSL for whom nobody acts when they are away. A second DSL, a deputy or cover will do, if it is somebody else. */
export const nobodyForDsl: SchoolRule = ({ tree }) => {
  const people = acting.flatMap((role) => peopleIn(nodeAt(tree, ["people", role])));
  const [dsl] = people;
  if (!dsl || people.some(({ name }) => !isSamePerson(name, dsl.name))) return [];
  return [
    diagnose("rules/nobody-for-dsl", `Nobody is named who acts when ${dsl.name} is away.`, {
      location: people.at(-1)?.location,
      hint: "A DSL or a deputy must always be within reach. Name somebody else under people:\n  deputy_dsl:\n    - name: Mrs Asha Patel",
    }),
  ];
};
