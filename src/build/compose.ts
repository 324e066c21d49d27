import type { Brand } from "../brand/brand.ts";
import { layerConfigs } from "../config/layer.ts";
import { ruleSettings } from "../config/rule-settings.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import type { PolicyDocument } from "../document/document.ts";
import type { SchoolFile } from "../host/project.ts";
import { forAudience, internalDetails } from "../pack/audience.ts";
import { checkSectionNames } from "../pack/check-wording.ts";
import type { School } from "../pack/merge.ts";
import type { PolicyPack } from "../pack/pack.ts";
import { composePolicy, composeSchool } from "../pipeline.ts";
import { checkPackDate } from "../rules/before-pack.ts";
import { checkSchool } from "../rules/check-school.ts";
import { coverageOf, type RequirementCoverage } from "../rules/coverage.ts";
import { holdsThrough } from "../rules/dated-rules.ts";
import { checkInternalDetails } from "../rules/internal-details.ts";
import { checkOwnWording } from "../rules/prose/check-own-wording.ts";
import { namesOf } from "../rules/prose/names.ts";
import { checkRepeats } from "../rules/repeats-template.ts";
import { checkRequirements } from "../rules/requirements.ts";
import { textsOf } from "../rules/school-rule.ts";
import { withSeverities } from "../rules/severity.ts";
import type { YamlMap } from "../yaml/tree.ts";
import { logoFileOf } from "./brand.ts";
import { documentFingerprint } from "./fingerprint.ts";
import type { LayerFiles } from "./layers.ts";
import type { Workspace } from "./workspace.ts";

/** A finished document and the pack it was made from. */
export interface ComposedDocument {
  readonly document: PolicyDocument;
  readonly pack: PolicyPack;
  readonly brand: Brand;
  /** The text of the pack's theme. */
  readonly theme: string | undefined;
  /** Where the brand's logo lies, as messages show it. */
  readonly logoFile: string | undefined;
  /** The last day on which the school's dates bring no further problem; undefined where that is any day. */
  readonly holdsThrough: string | undefined;
  /** How it meets what guidance asks of it. */
  readonly coverage: readonly RequirementCoverage[];
}

/**
 * A school's finished documents, one for each pack it uses. Here, and only here, problems take the severity that the
 * school's layers give to their rules. Those that the workspace's baseline knows are passed over.
 */
export function composeDocuments(
  workspace: Workspace,
  files: LayerFiles,
  file: SchoolFile,
): Outcome<readonly ComposedDocument[]> {
  const found = new DiagnosticLog();
  const { trees, problems } = files.layersOf(file);
  found.add(...problems);
  const made = trees && composeLayers(workspace, trees, found);
  // Most schools have no problem, and none to set the severity of.
  const rules =
    trees && found.all.length > 0
      ? ruleSettings(layerConfigs(workspace.validator.defaults, trees).tree)
      : noRules;
  const log = new DiagnosticLog();
  log.add(...workspace.baseline.unknown(withSeverities(found.all, rules)));
  return log.outcome(made);
}

const noRules: ReturnType<typeof ruleSettings> = new Map();

/** Documents from a school's layers, as far as they can be made. What is wrong is added to the log. */
function composeLayers(
  { project, validator, packs: shelf, names, brands, today, audience }: Workspace,
  layers: readonly YamlMap[],
  log: DiagnosticLog,
): readonly ComposedDocument[] | undefined {
  const whole = log.take(composeSchool(layers, validator));
  if (!whole) return undefined;

  const texts = textsOf(whole.tree, validator.schema);
  log.add(...checkSchool({ ...whole, layers, texts }, today));
  const school = forAudience(whole, audience);
  if (audience === "public")
    log.add(...checkInternalDetails(internalDetails(whole.tree), school.tree));
  const shelved = school.config.documents.map((id) => shelf.take(id));
  log.add(...shelved.flatMap((found) => found.problems));
  const brand = log.take(
    brands.brandOf(
      school,
      shelved.map(({ sources }) => sources),
    ),
  );
  const logoFile = logoFileOf(project, school.tree);
  const lastDay = holdsThrough(whole.tree);
  const packs = shelved.flatMap(({ pack }) => pack ?? []);
  const sources = new Map(shelved.map((found) => [found.pack, found.sources]));
  log.add(...checkSectionNames(packs, school.tree));
  log.add(...checkPackDate(school.tree, packs), ...names.ofSchool(school, packs));
  const documents = packs.map((pack) => {
    const composed = log.take(composePolicy(pack, school));
    const coverage = composed && coverageOf(pack, composed, school);
    if (coverage) log.add(...checkRequirements(coverage));
    if (!composed || !coverage || !brand) return undefined;
    const theme = sources.get(pack)?.theme?.text;
    return { document: composed, pack, brand, theme, coverage, logoFile, holdsThrough: lastDay };
  });
  const made = documents.filter((document) => document !== undefined);
  log.add(...checkWording(made, school));
  return made;
}

/** What the school wrote itself, as it is read in its documents. */
function checkWording(made: readonly ComposedDocument[], { tree, config }: School) {
  const registers = [...new Set(made.map(({ pack }) => pack.references))];
  const documents = made.map(({ document }) => document);
  return [
    ...checkOwnWording(documents, { tree, names: () => namesOf(config, registers) }),
    ...checkRepeats(made, tree),
  ];
}

/** The same document, which says in its properties what it is known by. Only what makes files needs that. */
export function withFingerprint(composed: ComposedDocument): ComposedDocument {
  const fingerprint = documentFingerprint(composed);
  const { document } = composed;
  return {
    ...composed,
    document: { ...document, properties: { ...document.properties, fingerprint } },
  };
}
