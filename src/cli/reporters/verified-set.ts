import type { VerifiedSet } from "../../build/verify.ts";
import type { DocumentCounts, SetComparison } from "../../verify/compare-set.ts";
import { plural } from "./words.ts";

/** One document in a line: "kent/x: 3 formats agree: 74 headings, 512 paragraphs, 9 tables, 61 links". */
export function verifiedSetLine({ name, comparison }: VerifiedSet): string {
  return `${name}: ${comparison ? outcome(comparison) : "cannot be read"}`;
}

function outcome({ formats, standard, differing, counts }: SetComparison): string {
  if (formats.length === 1) return `only ${standard}, which nothing can be compared with`;
  if (differing.length === 0) return `${formats.length} formats agree: ${inWords(counts)}`;
  return differing
    .map(
      ({ format, differences }) =>
        `${format} differs from ${standard} in ${plural(differences.length, "thing")}`,
    )
    .join(", ");
}

function inWords({ headings, paragraphs, tables, figures, links }: DocumentCounts): string {
  return [
    plural(headings, "heading"),
    plural(paragraphs, "paragraph"),
    plural(tables, "table"),
    ...(figures === 0 ? [] : [plural(figures, "figure")]),
    plural(links, "link"),
  ].join(", ");
}
