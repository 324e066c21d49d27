import { resolve } from "node:path";
import { fileSize, readFinishedFile } from "../host/finished-files.ts";
import { sha256 } from "../host/sha256.ts";
import type { Format } from "../render/renderer.ts";
import type { ManifestDocument, ManifestFile } from "./manifest.ts";

/** Why a listed file has to be made again. */
export type FileFault = "missing" | "altered" | "printed by another browser";

/** Says which browsers may be here, without starting one. */
export interface KnownBrowsers {
  mayBe(version: string): Promise<boolean>;
}

/** Holds finished files against what the manifest says of them. */
export class FinishedFiles {
  readonly #out: string;
  readonly #closely: boolean;
  readonly #browsers: () => Promise<KnownBrowsers>;

  /** Looking closely reads each file for its SHA-256; otherwise its size is enough. */
  constructor(
    out: string,
    {
      closely,
      browsers,
    }: { readonly closely: boolean; readonly browsers: () => Promise<KnownBrowsers> },
  ) {
    this.#out = out;
    this.#closely = closely;
    this.#browsers = browsers;
  }

  /** What is wrong with a listed file; undefined where nothing is. */
  async faultOf(path: string, file: ManifestFile): Promise<FileFault | undefined> {
    const place = resolve(this.#out, path);
    const size = fileSize(place);
    if (size === undefined) return "missing";
    if (size !== file.bytes || (this.#closely && !hasHash(place, file.sha256))) return "altered";
    if (!file.browser) return undefined;
    const browsers = await this.#browsers();
    return (await browsers.mayBe(file.browser.version)) ? undefined : "printed by another browser";
  }

  /** Whether a document has a file of each of some formats, and nothing is wrong with any of these. */
  async areWhole(document: ManifestDocument, formats: readonly Format[]): Promise<boolean> {
    for (const format of formats) {
      const [path, file] = fileOf(document, format) ?? [];
      if (path === undefined || !file || (await this.faultOf(path, file))) return false;
    }
    return true;
  }
}

/** The file of a format that the manifest lists for a document, with its path. */
export function fileOf(
  { files }: ManifestDocument,
  format: Format,
): readonly [string, ManifestFile] | undefined {
  return Object.entries(files).find(([, file]) => file.format === format);
}

function hasHash(path: string, expected: string): boolean {
  const { value } = readFinishedFile(path, path);
  return value !== undefined && sha256(value) === expected;
}
