import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { DiagnosticLog } from "../diagnostics/log.ts";
import type { PdfPrinter } from "../host/browser/pdf-printer.ts";
import { isThere, readFinishedFile } from "../host/finished-files.ts";
import { sha256 } from "../host/sha256.ts";
import { writeFileAtomic } from "../host/write-file.ts";
import type { Format } from "../render/renderer.ts";
import type { FontFace } from "../render/theme.ts";
import { version } from "../version.ts";
import type { ComposedDocument } from "./compose.ts";
import { fileFingerprint, fontsFingerprint } from "./fingerprint.ts";
import {
  emptyManifest,
  keepSchools,
  type Manifest,
  type ManifestDocument,
  type ManifestFile,
  manifestName,
  manifestText,
  parseManifest,
  updateManifest,
} from "./manifest.ts";

/** A file that was written. */
export interface WrittenFile {
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** In the folder of the policies, with forward slashes. */
  readonly path: string;
  /** The fonts that it was made with. */
  readonly fonts: readonly FontFace[];
}

/** Where the manifest is, and which schools there are if the run looked at all of them. */
export interface ManifestPlace {
  readonly out: string;
  readonly shownAs: string;
  readonly allSchools: readonly string[] | undefined;
}

/** Notes what a run writes, and puts it into the manifest at its end. */
export class ManifestRecord {
  /** Fingerprints of fonts: many documents share theirs. */
  readonly #fonts = new WeakMap<readonly FontFace[], string>();
  readonly #printer: Pick<PdfPrinter, "describe">;
  readonly #schools = new Map<string, Map<string, ManifestDocument | undefined>>();

  constructor(printer: Pick<PdfPrinter, "describe">) {
    this.#printer = printer;
  }

  /** A school is being built: these are all its documents. */
  begin(school: string, documents: readonly ComposedDocument[]): void {
    const names = documents.map(({ document }) => [document.id, undefined] as const);
    this.#schools.set(school, new Map(names));
  }

  /** A file of a document was written. */
  add(school: string, { document, pack }: ComposedDocument, file: WrittenFile): void {
    const documents = this.#schools.get(school);
    const fingerprint = document.properties.fingerprint ?? "";
    const entry = documents?.get(document.id);
    documents?.set(document.id, {
      pack: pack.id,
      edition: pack.edition,
      proviso: version,
      fingerprint,
      files: { ...entry?.files, [file.path]: this.#fileEntry(file, fingerprint) },
    });
  }

  /** Writes the manifest, unless the run wrote nothing. */
  async save(place: ManifestPlace): Promise<readonly Diagnostic[]> {
    const built = Array.from(this.#schools, ([id, documents]) => ({
      id,
      documents: Array.from(documents, ([name, entry]) => ({ id: name, entry })),
    }));
    if (!built.some(({ documents }) => documents.some(({ entry }) => entry))) return [];
    const log = new DiagnosticLog();
    const before = log.take(readManifest(place));
    if (!before) return log.all;
    const all = place.allSchools;
    const kept = all ? keepSchools(before, new Set(all)) : before;
    const text = manifestText(updateManifest(kept, built));
    const path = join(place.out, manifestName);
    log.take(await writeFileAtomic(path, text, { shownAs: place.shownAs }));
    return log.all;
  }

  #fingerprintOf(fonts: readonly FontFace[]): string {
    const fingerprint = this.#fonts.get(fonts) ?? fontsFingerprint(fonts);
    this.#fonts.set(fonts, fingerprint);
    return fingerprint;
  }

  #fileEntry({ format, bytes, fonts }: WrittenFile, document: string): ManifestFile {
    const browser = format === "pdf" ? this.#printer.describe() : undefined;
    return {
      format,
      bytes: bytes.length,
      sha256: sha256(bytes),
      fingerprint: fileFingerprint({
        document,
        format,
        fonts: this.#fingerprintOf(fonts),
        browser,
      }),
      ...(browser && { browser }),
    };
  }
}

/** The manifest of a folder; an empty one where there is none yet. */
export function readManifest({ out, shownAs }: Pick<ManifestPlace, "out" | "shownAs">) {
  const path = join(out, manifestName);
  if (!isThere(path)) return { value: emptyManifest, diagnostics: [] };
  const log = new DiagnosticLog();
  const bytes = log.take(readFinishedFile(path, shownAs));
  const text = bytes && new TextDecoder().decode(bytes);
  return log.outcome<Manifest>(
    text === undefined ? undefined : log.take(parseManifest(text, shownAs)),
  );
}
