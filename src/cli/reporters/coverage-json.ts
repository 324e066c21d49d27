import type { CoverageReport } from "../../build/coverage.ts";
import { sectionsCovering } from "../../pack/check-coverage.ts";
import { pieceInWords, piecesOf, type Requirement } from "../../pack/requirements.ts";

/** The coverage report for programs: the same facts as the tables, without their layout. */
export function coverageJson({ packs, schools }: CoverageReport): string {
  const report = {
    version: 1,
    packs: packs.map((pack) => ({
      id: pack.id,
      edition: pack.edition,
      requirements: pack.requirements.map((requirement) => ({
        ...asked(requirement),
        evidence: piecesOf(requirement.evidence).map(pieceInWords),
        sections: sectionsCovering(pack, requirement).map(({ id }) => id),
      })),
    })),
    schools: schools.map(({ id, documents }) => ({
      id,
      documents: documents.map(({ document, pack, coverage }) => ({
        id: document.id,
        edition: pack.edition,
        requirements: coverage.map(({ requirement, state, sections, missing }) => ({
          ...asked(requirement),
          state,
          sections: sections.map(({ id: section, reference, deferredTo }) => ({
            id: section,
            number: reference,
            deferredTo,
          })),
          missing: missing.map(pieceInWords),
        })),
      })),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function asked({ id, title, level, askedBy }: Requirement) {
  return { id, title, level, askedBy };
}
