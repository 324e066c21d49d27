import { join, resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog, type Outcome } from "../diagnostics/log.ts";
import { type LockOutcome, lockFolder } from "../host/folder-lock.ts";
import { removeUnfinishedFiles } from "../host/leftovers.ts";
import { linkedOutput } from "../host/output-place.ts";
import { type Project, type SchoolFile, shownPath } from "../host/project.ts";
import {
  type BuildReport,
  type BuildRequest,
  nothingMade,
  type SchoolResult,
} from "./build-request.ts";
import { FinishedFiles, type KnownBrowsers } from "./finished.ts";
import { InputReader } from "./inputs.ts";
import { lockedFolder } from "./locked-folder.ts";
import { emptyManifest, manifestName } from "./manifest.ts";
import { readManifest, writeManifest } from "./manifest-file.ts";
import { ManifestKeeper } from "./manifest-keeper.ts";
import { lookQuickly } from "./quick-look.ts";
import type { PdfHands } from "./renderer-set.ts";
import type { SchoolToMake } from "./school-maker.ts";
import type { Narrowing } from "./select-schools.ts";
import { type SelectedSchools, selectSchools } from "./selected-schools.ts";

/** Who takes part in a build. */
export interface BuildHands extends PdfHands {
  /** What is known of browsers without starting one; asked only where a PDF is listed. */
  readonly browsers: () => Promise<KnownBrowsers>;
  /** Told before the first school, where only what a change touches is wanted. */
  readonly onNarrowed?: ((narrowing: Narrowing) => void) | undefined;
  /** How many schools the run looks at, before the first of them. */
  readonly onStart?: (schools: number) => void;
  readonly onSchool: (result: SchoolResult) => void;
  /** Stops the run at once. What is finished stays, and the manifest lists it. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes the policies of every selected school, as far as they are not there already. A school with problems never stops
 * the others.
 */
export async function buildSchools(
  project: Project,
  request: BuildRequest,
  hands: BuildHands,
): Promise<BuildReport> {
  const { value: selection, diagnostics } = await select(project, request, hands);
  if (!selection) return { schools: [], diagnostics, warningsNotTold: 0 };
  const out = resolve(project.root, request.out);
  const refusal = linkedOutput(project, out);
  if (refusal) return { schools: [], diagnostics: [...diagnostics, refusal], warningsNotTold: 0 };
  // Whoever only plans writes nothing, not even a lock.
  const lock: LockOutcome =
    request.make === "plan" ? { state: "unavailable" } : await lockFolder(out);
  if (lock.state === "locked") {
    const problem = lockedFolder(project, out, lock.by);
    return { schools: [], diagnostics: [problem], warningsNotTold: 0 };
  }
  try {
    if (lock.state === "held" && lock.tookOver) removeUnfinishedFiles(out);
    return await new Build(project, request, hands).run(selection);
  } finally {
    if (lock.state === "held") lock.release();
  }
}

/** The schools to look at. What says which of them a change touches is loaded only where that is asked. */
async function select(
  project: Project,
  request: BuildRequest,
  { onNarrowed }: BuildHands,
): Promise<Outcome<SelectedSchools>> {
  if (request.changedSince !== undefined) {
    const { selectChanged } = await import("./select-changed.ts");
    return selectChanged(project, request, onNarrowed);
  }
  return selectSchools(project, request);
}

class Build {
  readonly #project: Project;
  readonly #request: BuildRequest;
  readonly #hands: BuildHands;
  readonly #log = new DiagnosticLog();
  readonly #inputs: InputReader;
  readonly #finished: FinishedFiles;
  readonly #keeper: ManifestKeeper;

  constructor(project: Project, request: BuildRequest, hands: BuildHands) {
    this.#project = project;
    this.#request = request;
    this.#hands = hands;
    const out = resolve(project.root, request.out);
    this.#inputs = new InputReader(project, request.audience);
    this.#finished = new FinishedFiles(out, {
      closely: request.verify === true,
      browsers: hands.browsers,
    });
    const place = { out, shownAs: shownPath(project, join(out, manifestName)) };
    const manifest = this.#log.take(readManifest(place));
    const write = manifest && request.make !== "plan";
    this.#keeper = new ManifestKeeper(
      manifest ?? emptyManifest,
      write ? (next) => writeManifest(place, next) : undefined,
    );
  }

  async run({ schools, ofAllShards, defaults, clashes }: SelectedSchools): Promise<BuildReport> {
    this.#hands.onStart?.(schools.length);
    const { paths, changedSince } = this.#request;
    if (paths.length === 0 && changedSince === undefined)
      this.#keeper.keepOnly(new Set(ofAllShards.map(({ id }) => id)));
    const unique = schools.filter((school) => !this.#refuse(school, clashes.get(school.path)));
    const { toMake, warnings } = await this.#sort(unique);
    // Layers that no school has are looked at all the same.
    const usedLayers = new Set(ofAllShards.flatMap(({ layers }) => layers));
    const isIdle = toMake.length === 0 && defaults.every((path) => usedLayers.has(path));
    if (!isIdle) await this.#make(toMake, defaults);
    this.#log.add(...(await this.#keeper.save()));
    return {
      schools: schools.map(({ path }) => shownPath(this.#project, path)),
      diagnostics: this.#log.all,
      warningsNotTold: warnings,
    };
  }

  #refuse({ id }: SchoolFile, clash: Diagnostic | undefined): boolean {
    if (clash) this.#tell(nothingMade(id, { failed: 1, diagnostics: [clash] }));
    return clash !== undefined;
  }

  /** Tells the schools that are unchanged, and gives the others. */
  async #sort(schools: readonly SchoolFile[]) {
    const { formats, make, checkAll } = this.#request;
    const toMake: SchoolToMake[] = [];
    let warnings = 0;
    for (const school of schools) {
      const before = this.#keeper.before(school.id);
      const look = await lookQuickly(school, before, {
        inputs: this.#inputs,
        finished: this.#finished,
        formats,
      });
      if (before && look.isUnchanged && make !== "all" && !checkAll) {
        warnings += before.inputs?.warnings ?? 0;
        this.#tell(nothingMade(school.id, { unchanged: Object.keys(before.documents).length }));
      } else toMake.push({ school, changes: look.changes });
    }
    return { toMake, warnings };
  }

  /** What parses, composes and renders is loaded only where something has to be made. */
  async #make(schools: readonly SchoolToMake[], defaults: readonly string[]): Promise<void> {
    const { makeSchools } = await import("./school-maker.ts");
    const { diagnostics } = await makeSchools(
      { schools, defaults },
      {
        project: this.#project,
        request: this.#request,
        printer: this.#hands.printer,
        finisher: this.#hands.finisher,
        signal: this.#hands.signal,
        inputs: this.#inputs,
        finished: this.#finished,
        keeper: this.#keeper,
        onSchool: (result) => this.#tell(result),
      },
    );
    this.#log.add(...diagnostics);
  }

  #tell(result: SchoolResult): void {
    this.#log.add(...result.diagnostics);
    this.#hands.onSchool(result);
  }
}
