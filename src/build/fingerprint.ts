import type { Brand } from "../brand/brand.ts";
import type { Block, PolicyDocument, Section } from "../document/document.ts";
import { RememberedFrom } from "../document/remembered.ts";
import { sha256 } from "../host/sha256.ts";
import type { PackSources } from "../pack/pack.ts";
import type { Format } from "../render/renderer.ts";
import type { FontFace } from "../render/theme.ts";
import { version } from "../version.ts";
import { canonicalJson } from "./canonical-json.ts";

/*
 * Fingerprints of what files are made from. Equal inputs have equal fingerprints on any machine: they know contents
 * and file names, never folders, times or the order in which things were read.
 */

/** What makes a document the same in every format, word for word and in its looks. */
export interface DocumentInputs {
  /** The finished document. What a school's settings say and it does not print changes nothing. */
  readonly document: PolicyDocument;
  /** The text of the pack's theme. */
  readonly theme: string | undefined;
  readonly brand: Brand;
}

/** What a file is made from beside its document. */
export interface FileInputs {
  /** The document's fingerprint. */
  readonly document: string;
  readonly format: Format;
  /** Fingerprint of the fonts that pages bring along. */
  readonly fonts: string;
  /** The browser that printed it; undefined for a file that is not printed. */
  readonly browser: { readonly product: string; readonly version: string } | undefined;
}

/** The fingerprint of all that makes a document what it is. Proviso's own version is part of it. */
export function documentFingerprint({ document, theme, brand }: DocumentInputs): string {
  const { logo, colours, typeface } = brand;
  const picture = logo && { alt: logo.alt, sha256: sha256(logo.picture.bytes) };
  const look = canonicalJson({ theme, colours, typeface, picture });
  const [front, sections, appendices] = [
    document.front,
    document.sections,
    document.appendices,
  ].map((part) => part.map(digested));
  // The tree's keys stand in the order in which our own code writes them, so nothing need be sorted there.
  return sha256(JSON.stringify([version, { ...document, front, sections, appendices }, look]));
}

/** Schools share texts, and with them the blocks that these come to. */
const digests = new RememberedFrom<readonly Block[], string>();

function digested({ blocks, sections, ...section }: Section): object {
  const digest = digests.get(blocks, () => sha256(JSON.stringify(blocks)));
  return { ...section, blocks: digest, sections: sections.map(digested) };
}

/** The fingerprint of a pack's files. */
export function packFingerprint(pack: PackSources): string {
  // Its keys stand in the order in which they are written here.
  return sha256(JSON.stringify(packContents(pack)));
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
  const faces = fonts.map(({ woff, woff2, ...face }) => ({
    ...face,
    woff: woff && sha256(woff),
    woff2: sha256(woff2),
  }));
  return sha256(canonicalJson(faces));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
