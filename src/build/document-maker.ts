import { relative, resolve, sep } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import { linkedPlace } from "../host/output-place.ts";
import { type Project, type SchoolFile, shownPath } from "../host/project.ts";
import { sha256 } from "../host/sha256.ts";
import { loadThemeFonts } from "../host/theme-fonts.ts";
import { writeFileAtomic } from "../host/write-file.ts";
import type { Format } from "../render/renderer.ts";
import type { FontFace } from "../render/theme.ts";
import { version } from "../version.ts";
import type { BuildRequest } from "./build-request.ts";
import type { ComposedDocument } from "./compose.ts";
import { fileFingerprint, fontsFingerprint } from "./fingerprint.ts";
import type { FinishedFiles } from "./finished.ts";
import type { ManifestDocument, ManifestFile } from "./manifest.ts";
import { together } from "./manifest-keeper.ts";
import { outputPath } from "./outputs.ts";
import { type DocumentPlan, planFiles } from "./plan.ts";
import { type PdfHands, RendererSet, type Rendition } from "./renderer-set.ts";

/** What became of a document. */
export interface MadeDocument {
  readonly id: string;
  /** As the manifest is to have it; undefined where it has no files. */
  readonly entry: ManifestDocument | undefined;
  /** What had to be made. */
  readonly plan: DocumentPlan;
  /** The files that were written, as messages show them. */
  readonly files: readonly string[];
  /** Whether all files are there now. */
  readonly isWhole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known of a document from the run before. */
export interface DocumentPast {
  readonly before: ManifestDocument | undefined;
  readonly changes: readonly string[] | undefined;
}

interface MakerParts extends PdfHands {
  readonly project: Project;
  readonly request: BuildRequest;
  readonly finished: FinishedFiles;
  readonly signal: AbortSignal | undefined;
  /** Called with the school before any of its files changes. */
  readonly onTouch: (id: string) => void;
}

/** Makes the files of documents, as far as they are not there already. */
export class DocumentMaker {
  readonly #parts: MakerParts;
  readonly #renderers: RendererSet;
  readonly #out: string;
  /** Fingerprints of fonts: many documents share theirs. */
  readonly #fonts = new WeakMap<readonly FontFace[], string>();

  private constructor(parts: MakerParts, renderers: RendererSet) {
    this.#parts = parts;
    this.#renderers = renderers;
    this.#out = resolve(parts.project.root, parts.request.out);
  }

  static async open(parts: MakerParts): Promise<DocumentMaker> {
    const fonts = await loadThemeFonts();
    return new DocumentMaker(parts, new RendererSet(parts.project, parts, fonts));
  }

  async make(
    school: SchoolFile,
    composed: ComposedDocument,
    past: DocumentPast,
  ): Promise<MadeDocument> {
    const { id } = composed.document;
    const plan = await this.#plan(school, composed, past);
    const unchanged = { id, entry: past.before, plan, files: [], diagnostics: [] };
    const isDone = plan.formats.length === 0;
    const { request, signal } = this.#parts;
    if (isDone || request.make === "plan" || signal?.aborted)
      return { ...unchanged, isWhole: isDone };
    const { made, diagnostics } = await this.#render(school, composed, plan);
    const log = new DiagnosticLog();
    log.add(...diagnostics);
    const files = await this.#write(school, composed, made, log);
    const entry = await this.#entry(composed, files);
    return {
      ...unchanged,
      entry: files.length === 0 ? past.before : together(past.before, entry),
      files: files.map(({ shownAs }) => shownAs),
      isWhole: files.length === plan.formats.length,
      diagnostics: log.all,
    };
  }

  async #plan(
    school: SchoolFile,
    composed: ComposedDocument,
    past: DocumentPast,
  ): Promise<DocumentPlan> {
    const { finished, project, request } = this.#parts;
    const plan = await planFiles(composed, {
      ...past,
      formats: request.formats,
      finished,
      fonts: await this.#fontsOf(composed),
      makeAll: request.make === "all",
    });
    const name = shownPath(project, resolve(this.#out, school.id, composed.document.id));
    // Formats can only be compared where all of them are made.
    const isAll = request.verify && plan.formats.length > 0;
    return { name, ...plan, ...(isAll && { formats: request.formats }) };
  }

  async #render(
    school: SchoolFile,
    composed: ComposedDocument,
    { formats }: DocumentPlan,
  ): Promise<{ readonly made: readonly Rendition[]; readonly diagnostics: readonly Diagnostic[] }> {
    const log = new DiagnosticLog();
    const theme = log.take(await this.#renderers.brandedTheme(composed, formats));
    const results = theme ? await this.#renderers.render(composed.document, theme, formats) : [];
    const made = results.flatMap((result) => log.take(result) ?? []);
    const differences = this.#parts.request.verify
      ? await differencesOf(`${school.id}/${composed.document.id}`, made)
      : [];
    log.add(...differences);
    return { made: differences.length > 0 ? [] : made, diagnostics: log.all };
  }

  async #write(
    school: SchoolFile,
    { document }: ComposedDocument,
    made: readonly Rendition[],
    log: DiagnosticLog,
  ): Promise<readonly WrittenFile[]> {
    const { onTouch, project } = this.#parts;
    const written: WrittenFile[] = [];
    for (const { format, bytes } of made) {
      const place = outputPath(this.#out, school, { document, format });
      const shownAs = shownPath(project, place);
      const refusal = linkedPlace(project, this.#out, place);
      if (refusal) {
        log.add(refusal);
        continue;
      }
      onTouch(school.id);
      if (!log.take(await writeFileAtomic(place, bytes, { shownAs }))) continue;
      const path = relative(this.#out, place).split(sep).join("/");
      written.push({ format, bytes, path, shownAs });
    }
    return written;
  }

  async #entry(
    composed: ComposedDocument,
    written: readonly WrittenFile[],
  ): Promise<ManifestDocument> {
    const { document, pack } = composed;
    const fingerprint = document.properties.fingerprint ?? "";
    const fonts = await this.#fontsOf(composed);
    const files = written.map((file) => [file.path, this.#fileEntry(file, fingerprint, fonts)]);
    return {
      pack: pack.id,
      edition: pack.edition,
      proviso: version,
      fingerprint,
      files: Object.fromEntries(files),
    };
  }

  #fileEntry({ format, bytes }: WrittenFile, document: string, fonts: string): ManifestFile {
    const browser = format === "pdf" ? this.#parts.printer.describe() : undefined;
    return {
      format,
      bytes: bytes.length,
      sha256: sha256(bytes),
      fingerprint: fileFingerprint({ document, format, fonts, browser }),
      ...(browser && { browser }),
    };
  }

  async #fontsOf({ brand }: ComposedDocument): Promise<string> {
    const fonts = await this.#renderers.fontsOf(brand.typeface);
    const fingerprint = this.#fonts.get(fonts) ?? fontsFingerprint(fonts);
    this.#fonts.set(fonts, fingerprint);
    return fingerprint;
  }
}

interface WrittenFile {
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** In the folder of the policies, with forward slashes. */
  readonly path: string;
  readonly shownAs: string;
}

/** What reads finished files back is loaded only here: most builds do without. */
async function differencesOf(
  shownAs: string,
  made: readonly Rendition[],
): Promise<readonly Diagnostic[]> {
  const { verifyRenditions } = await import("./verify-set.ts");
  return verifyRenditions(shownAs, made);
}
