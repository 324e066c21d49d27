import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { pieceInWords } from "../pack/requirements.ts";
import type { RequirementCoverage } from "./coverage.ts";

/**
 * Musts that a school's document does not meet. A school's own text is its to mend; where the pack's own text does not
 * say it for this school, the pack's keeper must. A should is a line in the coverage table, and no problem.
 */
export function checkRequirements(coverage: readonly RequirementCoverage[]): readonly Diagnostic[] {
  return coverage.flatMap(problemOf);
}

function problemOf(found: RequirementCoverage): readonly Diagnostic[] {
  if (found.requirement.level === "should") return [];
  switch (found.state) {
    case "met":
    case "elsewhere":
    case "left-out":
      return [];
    case "own-wording":
      return [lost(found)];
    case "not-printed":
      return [notPrinted(found)];
  }
}

function lost({ requirement, sections, missing }: RequirementCoverage): Diagnostic {
  const replaced = sections.find((section) => section.replaced);
  return diagnose(
    "rules/requirement-lost",
    `Your own text no longer covers what national guidance asks for: ${requirement.title}.`,
    {
      location: replaced?.replaced,
      hint: `Say it in your own words, with ${missing.map(pieceInWords).join(", ")}, or use add instead of replace.`,
    },
  );
}

function notPrinted({ requirement, sections, missing }: RequirementCoverage): Diagnostic {
  const names = sections.map(({ id }) => id).join(", ");
  return diagnose(
    "pack/missing-evidence",
    `For this school, ${requirement.id} (${requirement.title}) is not shown by the sections that cover it.`,
    {
      location: requirement.location,
      hint: `Missing in ${names}: ${missing.map(pieceInWords).join(", ")}.`,
    },
  );
}
