import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import { packNames } from "../host/pack-folders.ts";
import type { Project, SchoolFile } from "../host/project.ts";
import { sha256 } from "../host/sha256.ts";
import {
  type BuildRequest,
  nothingMade,
  type SchoolResult,
  usualSchoolsAtOnce,
} from "./build-request.ts";
import { type ComposedDocument, composeDocuments, withFingerprint } from "./compose.ts";
import { DocumentMaker, type MadeDocument } from "./document-maker.ts";
import type { FinishedFiles } from "./finished.ts";
import type { InputReader } from "./inputs.ts";
import { LayerFiles } from "./layers.ts";
import type { SchoolInputs } from "./manifest.ts";
import type { ManifestKeeper } from "./manifest-keeper.ts";
import type { PdfHands } from "./renderer-set.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

/** A school that may have changed. */
export interface SchoolToMake {
  readonly school: SchoolFile;
  /** Which of its inputs changed; undefined where they are not known. */
  readonly changes: readonly string[] | undefined;
}

interface MakingParts extends PdfHands {
  readonly project: Project;
  readonly request: BuildRequest;
  readonly signal: AbortSignal | undefined;
  readonly inputs: InputReader;
  readonly finished: FinishedFiles;
  readonly keeper: ManifestKeeper;
  readonly onSchool: (result: SchoolResult) => void;
}

/**
 * So many schools are out of the manifest at a time: what a killed run has to look at again. The whole manifest is written
 * each time, and grows with the schools, so that eight at a time of 24,000 would write over forty gigabytes.
 */
function schoolsOutOf(all: number): number {
  return Math.max(8, Math.ceil(all / 100));
}

/** Makes schools' policies, and tells each school when it is done. Gives the problems that are no school's. */
export async function makeSchools(
  {
    schools,
    defaults,
  }: { readonly schools: readonly SchoolToMake[]; readonly defaults: readonly string[] },
  parts: MakingParts,
): Promise<{ readonly diagnostics: readonly Diagnostic[] }> {
  const { inputs, keeper, project, request, signal } = parts;
  const log = new DiagnosticLog();
  // Before any pack is read for making, so that what is recorded is never younger than what was used.
  for (const id of packNames(project)) inputs.pack(id);
  const workspace = log.take(openWorkspace(project, request.today, request.audience));
  if (!workspace) return { diagnostics: log.all };
  const layers = new LayerFiles(project, workspace.validator);
  for (const path of defaults) log.add(...layers.defaults(path).problems);
  const onTouch = (id: string) => keeper.touch(id);
  const documents = await DocumentMaker.open({ ...parts, onTouch });
  const maker = new SchoolMaker({ ...parts, workspace, layers, documents });
  const schoolsOut = schoolsOutOf(schools.length);
  let saved: Promise<readonly Diagnostic[]> = Promise.resolve([]);
  await eachAtOnce(schools, request.schoolsAtOnce ?? usualSchoolsAtOnce, async (school, index) => {
    if (signal?.aborted) return;
    if (index % schoolsOut === 0) {
      keeper.takeOut(schools.slice(index, index + schoolsOut).map((each) => each.school.id));
      saved = keeper.save();
    }
    // What is listed may only be written over once it is listed no more.
    const problems = await saved;
    const result = problems.length === 0 ? await maker.make(school) : refused(school, problems);
    if (result) parts.onSchool(result);
  });
  keeper.putBackUntouched();
  return { diagnostics: log.all };
}

function refused({ school }: SchoolToMake, diagnostics: readonly Diagnostic[]): SchoolResult {
  return nothingMade(school.id, { failed: 1, diagnostics });
}

interface SchoolMakerParts extends MakingParts {
  readonly workspace: Workspace;
  readonly layers: LayerFiles;
  readonly documents: DocumentMaker;
}

class SchoolMaker {
  readonly #parts: SchoolMakerParts;

  constructor(parts: SchoolMakerParts) {
    this.#parts = parts;
  }

  /** Makes a school's documents; undefined where the run was stopped before they were finished. */
  async make({ school, changes }: SchoolToMake): Promise<SchoolResult | undefined> {
    const { documents: maker, keeper, layers, signal, workspace } = this.#parts;
    const { value, diagnostics } = composeDocuments(workspace, layers, school);
    const composed = value?.map(withFingerprint);
    const { id } = school;
    if (!composed) {
      keeper.putBack(id);
      return nothingMade(id, { failed: 1, diagnostics });
    }
    const past = keeper.before(id)?.documents ?? {};
    let made: readonly MadeDocument[];
    try {
      made = await Promise.all(
        composed.map((each) =>
          maker.make(school, each, { before: past[each.document.id], changes }),
        ),
      );
    } catch (error) {
      // Whatever goes wrong while the browser is being taken away is not worth a word.
      if (signal?.aborted) return undefined;
      throw error;
    }
    const all = [...diagnostics, ...made.flatMap((each) => each.diagnostics)];
    this.#record(school, { composed, made, diagnostics: all });
    const isWhole = made.every((each) => each.isWhole);
    return signal?.aborted && !isWhole ? undefined : this.#result(school, made, all);
  }

  #record(
    school: SchoolFile,
    {
      composed,
      made,
      diagnostics,
    }: {
      readonly composed: readonly ComposedDocument[];
      readonly made: readonly MadeDocument[];
      readonly diagnostics: readonly Diagnostic[];
    },
  ): void {
    const entries = made.flatMap(({ id, entry }) => (entry ? [[id, entry] as const] : []));
    const isWhole = made.every((each) => each.isWhole);
    this.#parts.keeper.putBack(school.id, {
      ...(isWhole && { inputs: this.#inputsOf(school, composed, diagnostics) }),
      documents: Object.fromEntries(entries),
    });
  }

  #inputsOf(
    school: SchoolFile,
    composed: readonly ComposedDocument[],
    diagnostics: readonly Diagnostic[],
  ): SchoolInputs {
    const packs = composed.flatMap(({ pack }) => [pack.id, ...(pack.base ? [pack.base] : [])]);
    const pictures = composed.flatMap(({ brand, logoFile }) =>
      brand.logo && logoFile !== undefined
        ? [[logoFile, sha256(brand.logo.picture.bytes)] as const]
        : [],
    );
    return {
      ...this.#parts.inputs.of(school, { packs, pictures: [] }),
      pictures: Object.fromEntries(pictures),
      warnings: diagnostics.filter(({ severity }) => severity === "warning").length,
    };
  }

  #result(
    { id }: SchoolFile,
    made: readonly MadeDocument[],
    diagnostics: readonly Diagnostic[],
  ): SchoolResult {
    const isPlan = this.#parts.request.make === "plan";
    const stale = made.filter(({ plan }) => plan.formats.length > 0);
    const done = stale.filter(({ isWhole }) => isWhole || isPlan);
    return {
      id,
      files: made.flatMap((each) => each.files),
      made: done.length,
      unchanged: made.length - stale.length,
      failed: stale.length - done.length,
      plans: stale.map(({ plan }) => plan),
      diagnostics,
    };
  }
}

/** Runs a task for each item, a few at a time, in order of their start. */
async function eachAtOnce<T>(
  items: readonly T[],
  limit: number,
  task: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) await task(item, index);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
