import type { Location } from "../diagnostics/source.ts";
import type { PolicyDocument, Section } from "../document/document.ts";
import { sectionsById } from "../document/origins.ts";
import { RememberedFrom } from "../document/remembered.ts";
import { sectionsCovering } from "../pack/check-coverage.ts";
import { holds } from "../pack/condition.ts";
import { reachedStarts, type School } from "../pack/merge.ts";
import type { PackSection, PolicyPack } from "../pack/pack.ts";
import { type EvidencePiece, piecesOf, type Requirement } from "../pack/requirements.ts";
import { type SectionWording, sectionWordings } from "../pack/wording.ts";
import { evidenceBeforeValues, evidenceWithValues, shows } from "./evidence.ts";

/** How one school's document meets one requirement. */
export interface RequirementCoverage {
  readonly requirement: Requirement;
  readonly state: CoverageState;
  /** The document's sections that cover it, by number or heading. */
  readonly sections: readonly CoveringSection[];
  /** What is asked for and is not printed. Empty where the requirement is met. */
  readonly missing: readonly EvidencePiece[];
}

/**
 * met: it is printed. elsewhere: the school points to another of its policies. left-out: the school's own choice took it
 * away. own-wording: the school replaced the text, and its own does not say it. not-printed: the pack's text does not.
 */
export type CoverageState = "met" | "elsewhere" | "left-out" | "own-wording" | "not-printed";

export interface CoveringSection {
  readonly id: string;
  /** As a reader finds it: "7.3", or undefined for a section that is not in the document or has no number. */
  readonly reference: string | undefined;
  /** The policy that covers it for this school. */
  readonly deferredTo?: string;
  /** Where the school replaced the section's text. */
  readonly replaced?: Location;
  readonly omitted: boolean;
}

/** Every requirement that applies to a school, with how its finished document meets it. */
export function coverageOf(
  pack: PolicyPack,
  document: PolicyDocument,
  school: School,
): readonly RequirementCoverage[] {
  const judge = new CoverageJudge(pack, document, school);
  const reached = reachedStarts(pack, school.config);
  return pack.requirements
    .filter(({ when }) => holds(when, school.config))
    .filter(({ from }) => from === undefined || reached.has(from))
    .map((requirement) => judge.coverage(requirement));
}

/** What a pack's requirements want to see is the same for every school. */
const pieces = new RememberedFrom<Requirement, readonly EvidencePiece[]>();

class CoverageJudge {
  readonly #pack: PolicyPack;
  readonly #school: School;
  readonly #wordings: ReadonlyMap<string, SectionWording>;
  readonly #printed: ReadonlyMap<string, Section>;
  readonly #above: ReadonlyMap<string, readonly string[]>;
  /** A section covers many a requirement. */
  readonly #sections = new Map<string, CoveringSection>();

  constructor(pack: PolicyPack, document: PolicyDocument, school: School) {
    this.#pack = pack;
    this.#school = school;
    this.#wordings = sectionWordings(school.tree);
    this.#printed = sectionsById(document);
    this.#above = ancestries.get(pack, () => ancestry(pack));
  }

  coverage(requirement: Requirement): RequirementCoverage {
    const sections = sectionsCovering(this.#pack, requirement).map(({ id }) => this.#section(id));
    const printing = sections.filter(({ deferredTo }) => deferredTo === undefined);
    const texts = printing.flatMap(({ id }) => this.#printed.get(id) ?? []);
    const wanted = pieces.get(requirement, () => piecesOf(requirement.evidence));
    const school = { config: this.#school.config, register: this.#pack.references };
    const missing = wanted
      .filter((piece) => !texts.some((text) => shows(evidenceBeforeValues(text), piece, school)))
      // What the text does not say a school's own values may.
      .filter((piece) => !texts.some((text) => shows(evidenceWithValues(text), piece, school)));
    return { requirement, sections, missing, state: stateOf(sections, missing) };
  }

  /** A section, with what the school did to it or to one above it. */
  #section(id: string): CoveringSection {
    const section = this.#sections.get(id) ?? this.#look(id);
    this.#sections.set(id, section);
    return section;
  }

  #look(id: string): CoveringSection {
    const line = [id, ...(this.#above.get(id) ?? [])].map((each) => this.#wordings.get(each));
    const deferredTo = line.find((wording) => wording?.deferTo)?.deferTo?.text;
    const replaced = this.#wordings.get(id)?.replace?.location;
    return {
      id,
      reference: this.#printed.get(id)?.reference,
      ...(deferredTo !== undefined && { deferredTo }),
      ...(replaced && { replaced }),
      omitted: line.some((wording) => wording?.omit),
    };
  }
}

function stateOf(
  sections: readonly CoveringSection[],
  missing: readonly EvidencePiece[],
): CoverageState {
  if (missing.length === 0) return "met";
  if (sections.some(({ deferredTo }) => deferredTo !== undefined)) return "elsewhere";
  if (sections.some(({ omitted }) => omitted)) return "left-out";
  return sections.some(({ replaced }) => replaced) ? "own-wording" : "not-printed";
}

const ancestries = new RememberedFrom<PolicyPack, ReadonlyMap<string, readonly string[]>>();

/** For each section of a pack, the ids of those it stands below. */
function ancestry(pack: PolicyPack): ReadonlyMap<string, readonly string[]> {
  const above = new Map<string, readonly string[]>();
  const visit = (sections: readonly PackSection[], ids: readonly string[]) => {
    for (const { id, sections: children } of sections) {
      above.set(id, ids);
      visit(children, [id, ...ids]);
    }
  };
  visit([...pack.front, ...pack.sections, ...pack.appendices], []);
  return above;
}
