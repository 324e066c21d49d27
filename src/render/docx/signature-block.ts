import type { SignatureBlock } from "../../document/document.ts";
import { penLines } from "../../document/pen-lines.ts";
import { inlineRuns } from "./inlines.ts";
import { type Paragraph, paragraph } from "./paragraph.ts";
import type { Register } from "./register.ts";
import { styleIds } from "./style-names.ts";
import { lineBreak, tab, textRuns } from "./text-runs.ts";

/** Where the lines of one row end, as parts of the text width. */
const penLineEnds = [0.62, 1];

export function signatureBlock(
  block: SignatureBlock,
  {
    register,
    page,
  }: { readonly register: Register; readonly page: { readonly textWidth: number } },
): readonly Paragraph[] {
  const { name, role } = block;
  const lines = penLines(block);
  const ends = penLineEnds.map((part) => Math.round(page.textWidth * part));
  const signatory = [
    inlineRuns(name, register, { bold: true }),
    name.length > 0 && role.length > 0 ? lineBreak : "",
    inlineRuns(role, register),
  ];
  return [
    paragraph({ style: styleIds.signatureName, keepNext: true }, signatory.join("")),
    ...lines.map((labels, index) => {
      const isLast = index === lines.length - 1;
      return lineForPen(labels, { ends, style: isLast ? "signatureEnd" : "signatureLine" });
    }),
  ];
}

function lineForPen(
  labels: readonly string[],
  {
    ends,
    style,
  }: { readonly ends: readonly number[]; readonly style: "signatureLine" | "signatureEnd" },
): Paragraph {
  const properties = {
    style: styleIds[style],
    keepNext: style === "signatureLine",
    tabStops: ends.map((position) => ({ position })),
  };
  const runs = labels.map((label, index) => textRuns(`${index === 0 ? "" : " "}${label}: `) + tab);
  return paragraph(properties, runs.join(""));
}
