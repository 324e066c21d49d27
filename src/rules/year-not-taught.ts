import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { displayYear } from "../pack/helpers/dates.ts";
import { yearsOf } from "../pack/helpers/year-groups.ts";
import { nodeAt, type YamlNode } from "../yaml/tree.ts";
import { layerOf, type SchoolRule } from "./school-rule.ts";

/** Settings that name the year from which something holds: the policy is silent on it where nobody is so old. */
const fromYear = ["passwords.unique_username_from_year", "passwords.unique_from_year"];

/** Year groups that the school does not have. What an authority sets for older pupils too is no mistake of the school. */
export const yearNotTaught: SchoolRule = ({ tree, layers, config: { school } }) => {
  const phases = nodeAt(tree, ["school", "phases"]);
  const taught = school.phases.flatMap((phase) => yearRange(phase));
  const last = Math.max(...taught);
  const listed = nodeAt(tree, ["phones", "pupils", "years"]);
  const wrong = [
    ...(listed?.kind === "list" ? listed.items : []).filter(
      (item) => !taught.includes(yearIn(item)),
    ),
    ...fromYear
      .flatMap((key) => nodeAt(tree, key.split(".")) ?? [])
      .filter((node) => yearIn(node) > last),
  ];
  return wrong
    .filter((node) => phases && layerOf(node, layers) >= Math.max(0, layerOf(phases, layers)))
    .map((node) => notTaught(node, phases));
};

function notTaught(node: YamlNode, phases: YamlNode | undefined): Diagnostic {
  return diagnose(
    "rules/year-not-taught",
    `${displayYear(yearIn(node))} is not one of the school’s year groups.`,
    {
      location: node.location,
      hint: "Write a year group that the school has, or correct school.phases. 0 is reception.",
      related: phases ? [{ message: "the school’s phases", location: phases.location }] : [],
    },
  );
}

function yearIn(node: YamlNode): number {
  return node.kind === "scalar" && typeof node.value === "number" ? node.value : Number.NaN;
}

function yearRange(phase: string): readonly number[] {
  const [first, last] = yearsOf[phase] ?? [0, -1];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
