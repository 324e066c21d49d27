import type { Audience } from "../pack/audience.ts";
import type { Format } from "../render/renderer.ts";

/** What a folder of finished policies holds and from what it was made: `manifest.json` (schemas/manifest.schema.json). */
export interface Manifest {
  readonly version: 2;
  /** By the school's path below `schools/`, such as `kent/great-chart`. */
  readonly schools: Entries<ManifestSchool>;
}

export type Entries<T> = Readonly<Record<string, T>>;

/** One school. */
export interface ManifestSchool {
  /** What its documents were made from; undefined where the last run could not make all of them. */
  readonly inputs?: SchoolInputs | undefined;
  /** By the document's name, such as `online-safety`. */
  readonly documents: Entries<ManifestDocument>;
}

/** A school's inputs as they lie there, each by the SHA-256 of its contents; "" for what cannot be read. */
export interface SchoolInputs {
  /** The version of Proviso that read them. */
  readonly proviso: string;
  readonly audience: Audience;
  /** The school's file and those of its layers, by their paths in the project. */
  readonly settings: Entries<string>;
  /** By the pack's name. The packs that these extend are among them. */
  readonly packs: Entries<string>;
  /** Logos, by their paths in the project. */
  readonly pictures: Entries<string>;
  /** The list of known problems; undefined where there is none. */
  readonly baseline?: string | undefined;
  /** How many warnings the school has. */
  readonly warnings: number;
}

/** One document of a school. */
export interface ManifestDocument {
  readonly pack: string;
  readonly edition: string;
  /** The version of Proviso that made it. */
  readonly proviso: string;
  /** SHA-256 of the finished document and its look. */
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

export const emptyManifest: Manifest = { version: 2, schools: {} };

/** All files that a manifest lists, by their paths. */
export function filesOf({ schools }: Manifest): ReadonlyMap<string, ManifestFile> {
  const documents = Object.values(schools).flatMap((school) => Object.values(school.documents));
  return new Map(documents.flatMap(({ files }) => Object.entries(files)));
}
