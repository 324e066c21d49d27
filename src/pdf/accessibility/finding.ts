import type { PageReader } from "../page-reader.ts";
import type { PdfFile } from "../pdf-file.ts";
import type { Tag } from "../tag-tree.ts";

/** A finished file as the checks see it: read from what was written. */
export interface CheckedFile {
  readonly file: PdfFile;
  /** Every element of the structure, in order. */
  readonly tags: readonly Tag[];
  readonly pages: PageReader;
}

/** Something that keeps a file from being accessible. */
export interface Finding {
  /** Number of the page, from 1; undefined where it is the file. */
  readonly page?: number | undefined;
  /** The fact, as a full sentence. */
  readonly message: string;
}

/** One thing that a machine can check (in the manner of the Matterhorn Protocol 1.1). */
export type Check = (checked: CheckedFile) => Iterable<Finding>;
