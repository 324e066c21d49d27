import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/log.ts";
import { type Format, formats } from "../render/renderer.ts";
import { canonicalJson } from "./fingerprint.ts";

/** What a folder of finished policies holds and from what it was made: `manifest.json` (schemas/manifest.schema.json). */
export interface Manifest {
  readonly version: 1;
  /** By the school's path below `schools/`, such as `kent/great-chart`. */
  readonly schools: Entries<Entries<ManifestDocument>>;
}

type Entries<T> = Readonly<Record<string, T>>;

/** One document of a school. */
export interface ManifestDocument {
  readonly pack: string;
  readonly edition: string;
  /** The version of Proviso that made it. */
  readonly proviso: string;
  /** SHA-256 of all that it was made from. */
  readonly fingerprint: string;
  /** By the file's path in the folder. */
  readonly files: Entries<ManifestFile>;
}

/** One file of a document. */
export interface ManifestFile {
  readonly format: Format;
  readonly bytes: number;
  readonly sha256: string;
  /** SHA-256 of what the document, this format and this browser come to. */
  readonly fingerprint: string;
  /** The browser that printed it. */
  readonly browser?: { readonly product: string; readonly version: string };
}

/** The manifest's name in the folder it describes. */
export const manifestName = "manifest.json";

export const emptyManifest: Manifest = { version: 1, schools: {} };

/** A school that a run has built: each of its documents, with an entry where files were written. */
export interface BuiltSchool {
  readonly id: string;
  readonly documents: readonly {
    readonly id: string;
    readonly entry: ManifestDocument | undefined;
  }[];
}

/**
 * The manifest after a run. Entries of other schools stay. Files of another format stay with a document that is made
 * from the same; otherwise they are leftovers, and the manifest does not vouch for them.
 */
export function updateManifest(before: Manifest, built: readonly BuiltSchool[]): Manifest {
  const updates = built.map(({ id, documents }) => {
    const old = before.schools[id] ?? {};
    const entries = documents.flatMap(({ id: name, entry }) => {
      const kept = entry ? together(old[name], entry) : old[name];
      return kept ? [[name, kept] as const] : [];
    });
    return [id, Object.fromEntries(entries)] as const;
  });
  const schools = { ...before.schools, ...Object.fromEntries(updates) };
  const filled = Object.entries(schools).filter(([, entries]) => Object.keys(entries).length > 0);
  return { version: 1, schools: Object.fromEntries(filled) };
}

function together(old: ManifestDocument | undefined, fresh: ManifestDocument): ManifestDocument {
  if (old?.fingerprint !== fresh.fingerprint) return fresh;
  return { ...fresh, files: { ...old.files, ...fresh.files } };
}

/** The manifest without schools that are no longer there. */
export function keepSchools(manifest: Manifest, ids: ReadonlySet<string>): Manifest {
  const kept = Object.entries(manifest.schools).filter(([id]) => ids.has(id));
  return { version: 1, schools: Object.fromEntries(kept) };
}

/** All files that a manifest lists, by their paths. */
export function filesOf({ schools }: Manifest): ReadonlyMap<string, ManifestFile> {
  const documents = Object.values(schools).flatMap((school) => Object.values(school));
  return new Map(documents.flatMap(({ files }) => Object.entries(files)));
}

/** The manifest's text: the same for equal manifests. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(manifest)), undefined, 2)}\n`;
}

/** Reads a manifest's text. */
export function parseManifest(text: string, shownAs: string): Outcome<Manifest> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { diagnostics: [invalid(shownAs)] };
  }
  return isManifest(value) ? { value, diagnostics: [] } : { diagnostics: [invalid(shownAs)] };
}

function invalid(shownAs: string): Diagnostic {
  return diagnose(
    "manifest/invalid",
    `${shownAs} is not a manifest that this version of Proviso reads.`,
    {
      hint: "Delete it and build all schools again.",
    },
  );
}

function isManifest(value: unknown): value is Manifest {
  return (
    isRecord(value) &&
    value["version"] === 1 &&
    areAll(value["schools"], (school) => areAll(school, isDocument))
  );
}

function isDocument(value: unknown): boolean {
  return (
    isRecord(value) &&
    areTexts(value, ["pack", "edition", "proviso", "fingerprint"]) &&
    areAll(value["files"], isFile)
  );
}

function isFile(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { browser, format } = value;
  return (
    areTexts(value, ["sha256", "fingerprint"]) &&
    typeof value["bytes"] === "number" &&
    formats.some((known) => known === format) &&
    (browser === undefined || (isRecord(browser) && areTexts(browser, ["product", "version"])))
  );
}

function areAll(value: unknown, test: (entry: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(test);
}

function areTexts(value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  return keys.every((key) => typeof value[key] === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
