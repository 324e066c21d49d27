import { resolve } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import type { PolicyDocument } from "../document/document.ts";
import type { PdfPrinter } from "../host/browser/pdf-printer.ts";
import { type Project, type SchoolFile, schoolFileAt, shownPath } from "../host/project.ts";
import { loadThemeFonts } from "../host/theme-fonts.ts";
import { writeFileAtomic } from "../host/write-file.ts";
import type { Audience } from "../pack/audience.ts";
import type { Format } from "../render/renderer.ts";
import { type ComposedDocument, composeDocuments } from "./compose.ts";
import { LayerFiles } from "./layers.ts";
import { outputClashes, outputPath } from "./outputs.ts";
import { RendererSet } from "./renderer-set.ts";
import { selectFiles } from "./select.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

export interface BuildRequest {
  readonly paths: readonly string[];
  readonly formats: readonly Format[];
  /** Folder for the policies, relative to the project. */
  readonly out: string;
  /** The date that checks take for today's, as YYYY-MM-DD. */
  readonly today: string;
  readonly audience: Audience;
}

/** What happened to one school. */
export interface SchoolResult {
  readonly id: string;
  /** The files that were written, relative to the project. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface BuildReport {
  readonly schools: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Two schools at a time keep two cores busy: one is printed while the other is composed. */
const schoolsAtOnce = 2;

/** Makes the policies of every selected school. A school with problems never stops the others. */
export async function buildSchools(
  project: Project,
  request: BuildRequest,
  {
    printer,
    onSchool,
  }: { readonly printer: PdfPrinter; readonly onSchool: (result: SchoolResult) => void },
): Promise<BuildReport> {
  const log = new DiagnosticLog();
  const workspace = log.take(openWorkspace(project, request.today, request.audience));
  const selection = log.take(selectFiles(project, request.paths));
  if (!workspace || !selection) return { schools: 0, diagnostics: log.all };

  const files = new LayerFiles(project, workspace.validator);
  for (const path of selection.defaults) log.add(...files.defaults(path).problems);
  const schools = selection.schools.map((path) => schoolFileAt(project, path));
  const clashes = outputClashes(project, schools);
  const build = new SchoolBuild({
    workspace,
    files,
    request,
    renderers: new RendererSet(project, printer, await loadThemeFonts()),
  });
  await eachAtOnce(schools, schoolsAtOnce, async (school) => {
    const clash = clashes.get(school.path);
    const result = clash ? failed(school, [clash]) : await build.make(school);
    log.add(...result.diagnostics);
    onSchool(result);
  });
  return { schools: schools.length, diagnostics: log.all };
}

interface SchoolBuildParts {
  readonly workspace: Workspace;
  readonly files: LayerFiles;
  readonly request: BuildRequest;
  readonly renderers: RendererSet;
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
    const made = await Promise.all(documents.map((document) => this.#write(school, document)));
    return {
      id: school.id,
      files: made.flatMap((result) => result.files),
      diagnostics: [...diagnostics, ...made.flatMap((result) => result.diagnostics)],
    };
  }

  async #write(
    school: SchoolFile,
    { document, pack }: ComposedDocument,
  ): Promise<Omit<SchoolResult, "id">> {
    const { renderers, request } = this.#parts;
    const log = new DiagnosticLog();
    const theme = log.take(renderers.theme(pack));
    const results = theme ? await renderers.render(document, theme, request.formats) : [];
    const written: string[] = [];
    for (const result of results) {
      if ("problem" in result) log.add(result.problem);
      else written.push(...(await this.#save(school, document, { log, ...result })));
    }
    return { files: written, diagnostics: log.all };
  }

  async #save(
    school: SchoolFile,
    document: PolicyDocument,
    { log, format, bytes }: { log: DiagnosticLog; format: Format; bytes: Uint8Array },
  ): Promise<readonly string[]> {
    const { project } = this.#parts.workspace;
    const out = resolve(project.root, this.#parts.request.out);
    const path = outputPath(out, school, { document, format });
    const shownAs = shownPath(project, path);
    return log.take(await writeFileAtomic(path, bytes, { shownAs })) ? [shownAs] : [];
  }
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
