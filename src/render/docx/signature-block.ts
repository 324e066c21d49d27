import { LeaderType, Paragraph, Tab, TabStopType, TextRun } from "docx";
import type { SignatureBlock } from "../../document/document.ts";
import { penLines } from "../../document/pen-lines.ts";
import { inlineRuns } from "./inlines.ts";
import type { Register } from "./register.ts";
import { styleIds } from "./style-names.ts";

/** Part of the text width that a line for a pen takes. */
const penLine = 0.7;

export function signatureBlock(
  block: SignatureBlock,
  {
    register,
    page,
  }: { readonly register: Register; readonly page: { readonly textWidth: number } },
): readonly Paragraph[] {
  const { name, role } = block;
  const lines = penLines(block);
  const end = Math.round(page.textWidth * penLine);
  const signatory = [
    ...inlineRuns(name, register, { bold: true }),
    ...(name.length > 0 && role.length > 0 ? [new TextRun({ break: 1 })] : []),
    ...inlineRuns(role, register),
  ];
  return [
    new Paragraph({ style: styleIds.signatureName, keepNext: true, children: signatory }),
    ...lines.map((label, index) => {
      const line = lineForPen(label, end);
      return index < lines.length - 1 ? line.with({ keepNext: true }) : line;
    }),
  ];
}

function lineForPen(label: string, end: number): Paragraph {
  return new Paragraph({
    style: styleIds.signatureLine,
    tabStops: [{ type: TabStopType.RIGHT, position: end, leader: LeaderType.UNDERSCORE }],
    children: [new TextRun(`${label}: `), new TextRun({ children: [new Tab()] })],
  });
}
