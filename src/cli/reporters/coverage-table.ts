import type { ComposedDocument } from "../../build/compose.ts";
import { sectionsCovering } from "../../pack/check-coverage.ts";
import type { PolicyPack } from "../../pack/pack.ts";
import type { Requirement } from "../../pack/requirements.ts";
import type { CoveringSection, RequirementCoverage } from "../../rules/coverage.ts";
import { aligned } from "./columns.ts";
import { plural } from "./words.ts";

/** A pack's requirements with the sections that cover them, a line each, in the order of the list. */
export function packTable(pack: PolicyPack): string {
  const { name, id, edition, requirements } = pack;
  const title = `${name} (${id} ${edition})`;
  if (requirements.length === 0) return `${title}: this pack keeps no list of requirements.\n`;
  const lines = requirements.map((requirement) => [
    ...asked(requirement),
    sectionsCovering(pack, requirement)
      .map((section) => section.id)
      .join(", "),
  ]);
  const musts = requirements.filter(({ level }) => level === "must").length;
  const heads = ["level", "requirement", "asked by", "sections"];
  const summary = `${plural(requirements.length, "requirement")}, of which ${musts} are musts: each is covered.`;
  return [title, "", ...aligned([heads, ...lines]), "", summary, ""].join("\n");
}

/** The same for one school's document, with the numbers of its sections and what its own choices took away. */
export function schoolTable(
  school: string,
  { document, pack, coverage }: ComposedDocument,
): string {
  const title = `${school}: ${document.title} (${pack.id} ${pack.edition})`;
  if (coverage.length === 0) return `${title}: this pack keeps no list of requirements.\n`;
  const lines = coverage.map((found) => [...asked(found.requirement), outcome(found)]);
  const heads = ["level", "requirement", "asked by", "in this document"];
  return [title, "", ...aligned([heads, ...lines]), "", schoolSummary(coverage), ""].join("\n");
}

function asked({ level, title, id, askedBy }: Requirement): readonly string[] {
  return [level, `${title} [${id}]`, askedBy.join(", ")];
}

function outcome({ state, sections }: RequirementCoverage): string {
  switch (state) {
    case "met":
      return sections
        .filter(({ reference }) => reference !== undefined)
        .map(named)
        .join(", ");
    case "elsewhere":
      return `in another policy: ${policies(sections).join(", ")}`;
    case "left-out":
      return `left out by the school: ${omitted(sections).join(", ")}`;
    case "own-wording":
      return "missing: the school’s own text does not say it";
    case "not-printed":
      return "missing";
  }
}

function named({ reference, id }: CoveringSection): string {
  return `${reference} ${id}`;
}

function policies(sections: readonly CoveringSection[]): readonly string[] {
  return Array.from(new Set(sections.flatMap(({ deferredTo }) => deferredTo ?? [])));
}

function omitted(sections: readonly CoveringSection[]): readonly string[] {
  return sections.filter((section) => section.omitted).map(({ id }) => id);
}

function schoolSummary(coverage: readonly RequirementCoverage[]): string {
  const count = (state: RequirementCoverage["state"]) =>
    coverage.filter((found) => found.state === state).length;
  const parts = [
    `${count("met")} in this document`,
    `${count("elsewhere")} in another policy`,
    `${count("left-out")} left out`,
    `${count("own-wording") + count("not-printed")} missing`,
  ];
  return `${plural(coverage.length, "requirement")} for this school: ${parts.join(", ")}.`;
}
