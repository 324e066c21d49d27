import { parseRegister } from "../../../src/pack/register/parse-register.ts";
import { nameProblems, placed } from "../../../src/rules/names/check-names.ts";
import { NameFinder } from "../../../src/rules/names/name-finder.ts";
import type { PolicyFacts } from "../../../src/rules/names/name-rule.ts";
import { packNamed } from "../../formats/compose.ts";
import { seen, yamlMap } from "../../pack/builders.ts";
import { authorityNamed, england } from "../england.ts";

/** The register that comes with Proviso. */
export const register = packNamed("online-safety").references;

const durham: PolicyFacts = {
  date: "2026-10",
  authority: authorityNamed("Durham"),
  partnership: { name: "Durham Safeguarding Children Partnership", abbreviation: "DSCP" },
};

const finder = new NameFinder(register, england);

/** The problems in some words of a school in County Durham: each one's code and the words it points at. */
export function problemsIn(text: string, facts: Partial<PolicyFacts> = {}) {
  return seen(diagnosticsIn(text, facts));
}

export function diagnosticsIn(text: string, facts: Partial<PolicyFacts> = {}) {
  return problemsOf(finder, text, { ...durham, ...facts });
}

/** The same by a register of a test's own. */
export function problemsBy(yaml: string, text: string) {
  const own = parseRegister(yamlMap(yaml)).value;
  if (!own) throw new Error("The register is wrong.");
  return seen(problemsOf(new NameFinder(own, england), text, durham));
}

function problemsOf(names: NameFinder, text: string, facts: PolicyFacts) {
  const location = { source: { path: "school.yaml", text }, start: 0, end: text.length };
  return nameProblems(placed({ text, location, path: [] }, names.find(text)), facts);
}
