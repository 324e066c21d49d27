import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import type { PolicyDocument } from "../document/document.ts";
import type { SchoolFile } from "../host/project.ts";
import { checkSectionNames } from "../pack/check-wording.ts";
import type { PolicyPack } from "../pack/pack.ts";
import { composePolicy, composeSchool } from "../pipeline.ts";
import { coverageOf, type RequirementCoverage } from "../rules/coverage.ts";
import { checkApproval } from "../rules/approval.ts";
import { checkRequirements } from "../rules/requirements.ts";
import { checkReviewDate } from "../rules/review-date.ts";
import type { LayerFiles } from "./layers.ts";
import type { Workspace } from "./workspace.ts";

/** A finished document and the pack it was made from. */
export interface ComposedDocument {
  readonly document: PolicyDocument;
  readonly pack: PolicyPack;
  /** How it meets what guidance asks of it. */
  readonly coverage: readonly RequirementCoverage[];
}

/** A school's finished documents, one for each pack it uses. */
export function composeDocuments(
  { validator, packs: shelf, today }: Workspace,
  files: LayerFiles,
  file: SchoolFile,
): Outcome<readonly ComposedDocument[]> {
  const log = new DiagnosticLog();
  const { trees, problems } = files.layersOf(file);
  log.add(...problems);
  const school = trees && log.take(composeSchool(trees, validator));
  if (!school) return log.outcome<readonly ComposedDocument[]>(undefined);

  log.add(...checkReviewDate(school.tree, today), ...checkApproval(school.tree));
  const shelved = school.config.documents.map((id) => shelf.take(id));
  log.add(...shelved.flatMap((found) => found.problems));
  const packs = shelved.flatMap(({ pack }) => pack ?? []);
  log.add(...checkSectionNames(packs, school.tree));
  const documents = packs.map((pack) => {
    const document = log.take(composePolicy(pack, school, validator));
    const coverage = document && coverageOf(pack, document, school);
    if (coverage) log.add(...checkRequirements(coverage));
    return document && coverage && { document, pack, coverage };
  });
  return log.outcome(documents.filter((made): made is ComposedDocument => made !== undefined));
}
