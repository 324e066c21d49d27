import { LeaderType, Paragraph, Tab, TabStopType, TextRun } from "docx";
import type { SignatureBlock } from "../../document/document.ts";
import { penLines } from "../../document/pen-lines.ts";
import { inlineRuns } from "./inlines.ts";
import type { Register } from "./register.ts";
import { styleIds } from "./style-names.ts";

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
    ...inlineRuns(name, register, { bold: true }),
    ...(name.length > 0 && role.length > 0 ? [new TextRun({ break: 1 })] : []),
    ...inlineRuns(role, register),
  ];
  return [
    new Paragraph({ style: styleIds.signatureName, keepNext: true, children: signatory }),
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
  return new Paragraph({
    style: styleIds[style],
    keepNext: style === "signatureLine",
    tabStops: ends.map((position) => ({
      type: TabStopType.RIGHT,
      position,
      leader: LeaderType.UNDERSCORE,
    })),
    children: labels.flatMap((label, index) => [
      new TextRun(`${index === 0 ? "" : " "}${label}: `),
      new TextRun({ children: [new Tab()] }),
    ]),
  });
}
