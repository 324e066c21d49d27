import { join, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import type { PolicyDocument } from "../document/document.ts";
import type { PdfPrinter } from "../host/browser/pdf-printer.ts";
import { type Project, type SchoolFile, shownPath } from "../host/project.ts";
import { loadThemeFonts } from "../host/theme-fonts.ts";
import { writeFileAtomic } from "../host/write-file.ts";
import type { Audience } from "../pack/audience.ts";
import type { Format } from "../render/renderer.ts";
import { type ComposedDocument, composeDocuments } from "./compose.ts";
import { LayerFiles } from "./layers.ts";
import { manifestName } from "./manifest.ts";
import { type ManifestPlace, ManifestRecord, type WrittenFile } from "./manifest-record.ts";
import { outputPath } from "./outputs.ts";
import { RendererSet, type Rendition } from "./renderer-set.ts";
import type { SelectionRequest } from "./select.ts";
import { findCandidates, type Narrowing, narrow } from "./select-schools.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

export interface BuildRequest extends SelectionRequest {
  readonly formats: readonly Format[];
  /** Folder for the policies, relative to the project. */
  readonly out: string;
  /** The date that checks take for today's, as YYYY-MM-DD. */
  readonly today: string;
  readonly audience: Audience;
  /** Whether the formats of a document are compared, and written only if they say the same. */
  readonly verify?: boolean | undefined;
  /** How many schools are made at a time; what is made does not depend on it. */
  readonly schoolsAtOnce?: number | undefined;
}

/** What happened to one school. */
export interface SchoolResult {
  readonly id: string;
  /** The files that were written, relative to the project. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface BuildReport {
  /** The schools' files, as messages show them. */
  readonly schools: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a build prints with, and whom it tells how it goes on. */
export interface BuildSupport {
  readonly printer: PdfPrinter;
  readonly onSchool: (result: SchoolResult) => void;
  /** Told once, before the first school, where only what a change touches is wanted. */
  readonly onNarrowed?: ((narrowing: Narrowing) => void) | undefined;
}

/** Two schools at a time keep two cores busy: one is printed while the other is composed. */
const usualSchoolsAtOnce = 2;

/** Makes the policies of every selected school. A school with problems never stops the others. */
export async function buildSchools(
  project: Project,
  request: BuildRequest,
  { printer, onSchool, onNarrowed }: BuildSupport,
): Promise<BuildReport> {
  const log = new DiagnosticLog();
  const workspace = log.take(openWorkspace(project, request.today, request.audience));
  const candidates = log.take(findCandidates(project, request));
  if (!workspace || !candidates) return { schools: [], diagnostics: log.all };

  const files = new LayerFiles(project, workspace.validator);
  const { schools, defaults, clashes, narrowing } = narrow(candidates, workspace, files);
  if (narrowing) onNarrowed?.(narrowing);
  for (const path of defaults) log.add(...files.defaults(path).problems);
  const fonts = await loadThemeFonts();
  const renderers = new RendererSet(project, printer, fonts);
  const record = new ManifestRecord(printer);
  const build = new SchoolBuild({ workspace, files, request, renderers, record });
  await eachAtOnce(schools, request.schoolsAtOnce ?? usualSchoolsAtOnce, async (school) => {
    const clash = clashes.get(school.path);
    const result = clash ? failed(school, [clash]) : await build.make(school);
    log.add(...result.diagnostics);
    onSchool(result);
  });
  log.add(...(await record.save(manifestPlace(project, request, schools))));
  return {
    schools: schools.map(({ path }) => shownPath(project, path)),
    diagnostics: log.all,
  };
}

interface SchoolBuildParts {
  readonly workspace: Workspace;
  readonly files: LayerFiles;
  readonly request: BuildRequest;
  readonly renderers: RendererSet;
  readonly record: ManifestRecord;
}

class SchoolBuild {
  readonly #parts: SchoolBuildParts;

  constructor(parts: SchoolBuildParts) {
    this.#parts = parts;
  }

  async make(school: SchoolFile): Promise<SchoolResult> {
    const { workspace, files } = this.#parts;
    const { value: documents, diagnostics } = composeDocuments(workspace, files, school);
    if (!documents) return failed(school, diagnostics);
    this.#parts.record.begin(school.id, documents);
    const made = await Promise.all(documents.map((document) => this.#write(school, document)));
    return {
      id: school.id,
      files: made.flatMap((result) => result.files),
      diagnostics: [...diagnostics, ...made.flatMap((result) => result.diagnostics)],
    };
  }

  async #write(school: SchoolFile, composed: ComposedDocument): Promise<Omit<SchoolResult, "id">> {
    const { renderers, request } = this.#parts;
    const { document } = composed;
    const log = new DiagnosticLog();
    const theme = log.take(await renderers.brandedTheme(composed, request.formats));
    const results = theme ? await renderers.render(document, theme, request.formats) : [];
    const made = results.flatMap((result) => log.take(result) ?? []);
    const differences = request.verify ? await this.#differences(school, document, made) : [];
    log.add(...differences);
    if (differences.length > 0) return { files: [], diagnostics: log.all };
    const written: string[] = [];
    const fonts = theme?.fonts ?? [];
    for (const file of made)
      written.push(...(await this.#save(school, composed, { log, fonts, ...file })));
    return { files: written, diagnostics: log.all };
  }

  /** What reads finished files back is loaded only here: most builds do without. */
  async #differences(
    school: SchoolFile,
    document: PolicyDocument,
    made: readonly Rendition[],
  ): Promise<readonly Diagnostic[]> {
    const { verifyRenditions } = await import("./verify-set.ts");
    const shownAs = `${school.id}/${document.id}`;
    return verifyRenditions(shownAs, made);
  }

  async #save(
    school: SchoolFile,
    composed: ComposedDocument,
    { log, ...file }: Rendition & Pick<WrittenFile, "fonts"> & { log: DiagnosticLog },
  ): Promise<readonly string[]> {
    const { workspace, record, request } = this.#parts;
    const { project } = workspace;
    const out = resolve(project.root, request.out);
    const path = outputPath(out, school, { document: composed.document, format: file.format });
    const shownAs = shownPath(project, path);
    if (!log.take(await writeFileAtomic(path, file.bytes, { shownAs }))) return [];
    const inFolder = relative(out, path).split(sep).join("/");
    record.add(school.id, composed, { ...file, path: inFolder });
    return [shownAs];
  }
}

function manifestPlace(
  project: Project,
  { out, paths, changedSince }: BuildRequest,
  schools: readonly SchoolFile[],
): ManifestPlace {
  const folder = resolve(project.root, out);
  const looksAtAll = paths.length === 0 && changedSince === undefined;
  return {
    out: folder,
    shownAs: shownPath(project, join(folder, manifestName)),
    allSchools: looksAtAll ? schools.map(({ id }) => id) : undefined,
  };
}

function failed({ id }: SchoolFile, diagnostics: readonly Diagnostic[]): SchoolResult {
  return { id, files: [], diagnostics };
}

/** Runs a task for each item, a few at a time, in order of their start. */
async function eachAtOnce<T>(
  items: readonly T[],
  limit: number,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await task(item);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}
