import { sha256 } from "../host/sha256.ts";
import type { PackSources } from "../pack/pack.ts";
import type { Format } from "../render/renderer.ts";
import type { FontFace } from "../render/theme.ts";
import { version } from "../version.ts";

/*
 * Fingerprints of what files are made from. Equal inputs have equal fingerprints on any machine: they know contents
 * and file names, never folders, times or the order in which things were read.
 */

/** What a document is made from, in every format. */
export interface DocumentInputs {
  /** The effective configuration: all layers and defaults as one. */
  readonly config: unknown;
  readonly pack: PackSources;
  /** The picture on the cover, of which the settings have only the path. */
  readonly logo?: Uint8Array | undefined;
}

/** What a file is made from beside its document. */
export interface FileInputs {
  /** Fingerprint of the document's inputs. */
  readonly document: string;
  readonly format: Format;
  /** Fingerprint of the fonts that pages bring along. */
  readonly fonts: string;
  /** The browser that printed it; undefined for a file that is not printed. */
  readonly browser: { readonly product: string; readonly version: string } | undefined;
}

/** The fingerprint of all that makes a document what it is. Proviso's own version is part of it. */
export function documentFingerprint({ config, pack, logo }: DocumentInputs): string {
  const parts = { proviso: version, config, pack: packContents(pack) };
  return sha256(canonicalJson({ ...parts, logo: logo && sha256(logo) }));
}

/** The fingerprint of a pack's files. */
export function packFingerprint(pack: PackSources): string {
  return sha256(canonicalJson(packContents(pack)));
}

/** A pack's files as names and texts, whatever folder they lie in. */
function packContents(pack: PackSources): object {
  const { manifest, base, references, sections, passages, requirements, theme } = pack;
  const single = { manifest, base, references, requirements, theme };
  const files = [
    ...Object.entries(single).map(([kind, file]) => [kind, file ? [file] : []] as const),
    ["sections", sections] as const,
    ["passages", passages ?? []] as const,
  ].map(([kind, sources]) => [kind, sources.map(({ path, text }) => [nameOf(path), text])]);
  return Object.fromEntries(files);
}

/** The fingerprint of all that makes a file what it is, byte for byte. */
export function fileFingerprint(inputs: FileInputs): string {
  return sha256(canonicalJson(inputs));
}

export function fontsFingerprint(fonts: readonly FontFace[]): string {
  return sha256(
    canonicalJson(fonts.map(({ woff2, ...face }) => ({ ...face, woff2: sha256(woff2) }))),
  );
}

/** JSON in which equal values are equal texts: keys sorted, and left out where they have no value. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? sorted(part) : part));
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
