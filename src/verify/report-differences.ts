import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import type { Difference, ShownItem } from "./compare.ts";
import type { FormatDifferences, SetComparison } from "./compare-set.ts";
import type { ReadableFormat } from "./read-finished.ts";

/** So many differences of one format are told one by one. Whoever needs all takes --json. */
const toldOneByOne = 20;
const longestQuotation = 90;

const formatNames: Readonly<Record<ReadableFormat, string>> = {
  docx: "the Word file",
  pdf: "the PDF",
  html: "the web page",
};

/** The differences within one document, each as a problem. `name` is the document's, without an ending. */
export function reportDifferences(
  name: string,
  { standard, differing }: SetComparison,
): readonly Diagnostic[] {
  return differing.flatMap((format) => reportFormat(name, standard, format));
}

function reportFormat(
  name: string,
  standard: ReadableFormat,
  { format, differences }: FormatDifferences,
): readonly Diagnostic[] {
  const file = `${name}.${format}`;
  const told = differences
    .slice(0, toldOneByOne)
    .map((difference) =>
      diagnose("verify/differs", `${file}: ${sentence(difference, format, standard)}`),
    );
  const left = differences.length - told.length;
  if (left === 0) return told;
  const more = `${file}: ${left} more differences are not shown.`;
  return [...told, diagnose("verify/differs", more, { hint: "--json shows all of them." })];
}

function sentence(
  difference: Difference,
  format: ReadableFormat,
  standard: ReadableFormat,
): string {
  const [one, other] = [formatNames[format], formatNames[standard]];
  const { item } = difference;
  switch (difference.type) {
    case "missing":
      return `the ${named(item)} is missing; ${other} has it.`;
    case "extra":
      return `the ${named(item)} is there, but not in ${other}.`;
    case "changed":
      return `the ${difference.aspect} of the ${named(item)} differs: ${quoted(difference.found)} in ${one}, ${quoted(difference.expected)} in ${other}.`;
  }
}

function named({ kind, text, under }: ShownItem): string {
  const place = under === "" ? "" : ` under ${quoted(under)}`;
  return `${kind} ${quoted(text)}${place}`;
}

function quoted(text: string): string {
  const short =
    text.length > longestQuotation ? `${text.slice(0, longestQuotation).trimEnd()} …` : text;
  return `“${short}”`;
}
