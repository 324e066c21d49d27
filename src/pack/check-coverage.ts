import { closest } from "../config/closest.ts";
import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { impliedBy } from "./condition.ts";
import { allSections, type PackSection, type PolicyPack } from "./pack.ts";
import { invalid } from "./read-node.ts";
import {
  type Cover,
  type EvidencePiece,
  holdsWord,
  pieceInWords,
  piecesOf,
  type Requirement,
} from "./requirements.ts";
import type { TemplateUse } from "./template-findings.ts";

/** Whether a pack covers what it says it covers: without any school, from its prose alone. */
export function checkCoverage(
  pack: PolicyPack,
  useOf: (section: PackSection) => TemplateUse,
): readonly Diagnostic[] {
  const known = pack.requirements.map(({ id }) => id);
  const covering = allSections(pack).filter((section) => section.covers.length > 0);
  const covers = covering.flatMap((section) => section.covers);
  const uses = new Map(covering.map((section) => [section, useOf(section)]));
  return [
    ...covers.flatMap((cover) => unknownRequirement(cover, known)),
    ...pack.requirements.flatMap((requirement) => [
      ...unknownReferences(requirement, pack),
      ...unknownStart(requirement, pack),
      ...uncovered(requirement, pack),
      ...unsupported(requirement, pack, uses),
    ]),
  ];
}

/** The sections that say they cover a requirement, in reading order. */
export function sectionsCovering(pack: PolicyPack, { id }: Requirement): readonly PackSection[] {
  const found = coverings.get(pack) ?? coveringsIn(pack);
  coverings.set(pack, found);
  return found.get(id) ?? [];
}

/** A pack does not change, and every school asks for each of its requirements. */
const coverings = new WeakMap<PolicyPack, ReadonlyMap<string, readonly PackSection[]>>();

function coveringsIn(pack: PolicyPack): ReadonlyMap<string, readonly PackSection[]> {
  const found = new Map<string, PackSection[]>();
  for (const section of allSections(pack)) {
    for (const requirement of new Set(section.covers.map((cover) => cover.requirement)))
      found.set(requirement, [...(found.get(requirement) ?? []), section]);
  }
  return found;
}

function unknownRequirement(
  { requirement, location }: Cover,
  known: readonly string[],
): readonly Diagnostic[] {
  if (known.includes(requirement)) return [];
  const suggestion = closest(requirement, known);
  return [
    diagnose("pack/unknown-requirement", `There is no requirement ${requirement}.`, {
      location,
      hint: suggestion
        ? `Did you mean ${suggestion}?`
        : "Write it into requirements.yaml, or take it out here.",
    }),
  ];
}

function unknownReferences(
  { askedBy, evidence, location }: Requirement,
  { references: register }: PolicyPack,
): readonly Diagnostic[] {
  const guidance = [...Object.keys(register.references), ...Object.keys(register.acts)];
  const citable = [...guidance, ...Object.keys(register.links)];
  const unknown = [
    ...askedBy.filter((id) => !guidance.includes(id)),
    ...evidence.cites.filter((id) => !citable.includes(id)),
  ];
  return unknown.map((id) => {
    const suggestion = closest(id, citable);
    return diagnose("pack/unknown-reference", `The register has no reference ${id}.`, {
      location,
      hint: suggestion ? `Did you mean ${suggestion}?` : `It has: ${citable.join(", ")}.`,
    });
  });
}

function unknownStart(
  { from, location }: Requirement,
  { startDates }: PolicyPack,
): readonly Diagnostic[] {
  if (from === undefined || startDates.has(from)) return [];
  return [invalid(`The manifest names no start date ${from} under from:.`, location)];
}

/** A must needs a section that no school it applies to can be without; a should needs any section. */
function uncovered(requirement: Requirement, pack: PolicyPack): readonly Diagnostic[] {
  const { id, title, level, location } = requirement;
  const covering = sectionsCovering(pack, requirement);
  const always = alwaysOn(pack.sections, requirement);
  if (level === "should" ? covering.length > 0 : covering.some((each) => always.has(each.id)))
    return [];
  const names = covering.map((section) => section.id).join(", ");
  return [
    diagnose("pack/uncovered-requirement", `No section is sure to cover ${id}: ${title}.`, {
      location,
      hint:
        covering.length === 0
          ? `Write it into a section, with covers: [${id}] in the front matter.`
          : `A school can be without ${names}. Make it required and take its when: away, or cover the requirement in another section as well.`,
    }),
  ];
}

/** The ids of the sections that every school has to which a requirement applies. */
function alwaysOn(
  sections: readonly PackSection[],
  given: Pick<Requirement, "when" | "from">,
): ReadonlySet<string> {
  const ids = sections
    .filter(({ required, from }) => required && (!from || from.name === given.from))
    .filter(({ when }) => when.every((each) => impliedBy(each, given.when)))
    .flatMap((section) => [section.id, ...alwaysOn(section.sections, given)]);
  return new Set(ids);
}

/** Evidence that no covering section has, and sections that have none of it. */
function unsupported(
  requirement: Requirement,
  pack: PolicyPack,
  uses: ReadonlyMap<PackSection, TemplateUse>,
): readonly Diagnostic[] {
  const covering = sectionsCovering(pack, requirement);
  if (covering.length === 0) return [];
  const pieces = piecesOf(requirement.evidence);
  const found = covering.map((section) => ({
    section,
    pieces: pieces.filter((piece) => isIn(piece, uses.get(section))),
  }));
  const missing = pieces.filter((piece) => !found.some((each) => each.pieces.includes(piece)));
  const empty = found.filter((each) => each.pieces.length === 0);
  return [
    ...empty.map(({ section }) => emptyCover(requirement, section)),
    ...(missing.length === 0 ? [] : [missingEvidence(requirement, covering, missing)]),
  ];
}

function isIn(piece: EvidencePiece, use: TemplateUse | undefined): boolean {
  if (!use) return false;
  const { words, keys, cites } = use;
  switch (piece.kind) {
    case "words":
      return piece.anyOf.some((word) => holdsWord(words, word));
    case "value":
      return [...keys].some((key) => key === piece.key || key.startsWith(`${piece.key}.`));
    case "cites":
      return cites.has(piece.reference);
  }
}

function emptyCover({ id, title, evidence }: Requirement, section: PackSection): Diagnostic {
  const cover = section.covers.find(({ requirement }) => requirement === id);
  return diagnose(
    "pack/missing-evidence",
    `The section ${section.id} says that it covers ${id} (${title}), but nothing in it shows that.`,
    {
      location: cover?.location,
      hint: `One of these must stand in it: ${piecesOf(evidence).map(pieceInWords).join(", ")}.`,
    },
  );
}

function missingEvidence(
  { id, title, location }: Requirement,
  covering: readonly PackSection[],
  missing: readonly EvidencePiece[],
): Diagnostic {
  const names = covering.map((section) => section.id).join(", ");
  return diagnose(
    "pack/missing-evidence",
    `${id} (${title}) is not shown by the sections that cover it.`,
    {
      location,
      hint: `Missing in ${names}: ${missing.map(pieceInWords).join(", ")}.`,
    },
  );
}
