import { compareDocuments, type Difference } from "./compare.ts";
import type { FinishedDocument } from "./finished-document.ts";
import type { ReadableFormat } from "./read-finished.ts";

/** A document in one of its formats. */
export interface FinishedFormat {
  readonly format: ReadableFormat;
  readonly document: FinishedDocument;
}

/** How one format differs from the one that the others are measured by. */
export interface FormatDifferences {
  readonly format: ReadableFormat;
  readonly differences: readonly Difference[];
}

/** What comparing all formats of one document came to. */
export interface SetComparison {
  /** The format that the others are measured by: one that most agree with. */
  readonly standard: ReadableFormat;
  readonly formats: readonly ReadableFormat[];
  /** Formats that differ from the standard. */
  readonly differing: readonly FormatDifferences[];
  readonly counts: DocumentCounts;
}

/** How much a document holds. */
export interface DocumentCounts {
  readonly headings: number;
  /** Paragraphs and list items. */
  readonly paragraphs: number;
  readonly tables: number;
  readonly figures: number;
  /** Links out of the document and within it. */
  readonly links: number;
}

/** Compares all formats of a document; there is at least one. */
export function compareSet(set: readonly [FinishedFormat, ...FinishedFormat[]]): SetComparison {
  // Where two formats agree, the third is the one to put right.
  const { standard, differing } = set
    .map((each) => measure(each, set))
    .reduce((a, b) => (b.differing.length < a.differing.length ? b : a));
  return {
    standard: standard.format,
    formats: set.map(({ format }) => format),
    differing,
    counts: countsOf(standard.document),
  };
}

interface Trial {
  readonly standard: FinishedFormat;
  readonly differing: readonly FormatDifferences[];
}

function measure(standard: FinishedFormat, set: readonly FinishedFormat[]): Trial {
  const differing = set
    .filter((each) => each !== standard)
    .map(({ format, document }) => ({
      format,
      differences: compareDocuments(standard.document, document),
    }))
    .filter(({ differences }) => differences.length > 0);
  return { standard, differing };
}

function countsOf({ blocks, links, references, contents }: FinishedDocument): DocumentCounts {
  const count = (...types: readonly string[]) =>
    blocks.filter(({ type }) => types.includes(type)).length;
  return {
    headings: count("heading"),
    paragraphs: count("paragraph", "item"),
    tables: blocks.filter((block) => block.type === "row" && block.startsTable).length,
    figures: count("figure"),
    links: links.length + references.length + contents.length,
  };
}
