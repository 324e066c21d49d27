import { Paragraph } from "docx";
import type { ContactCard } from "../../document/document.ts";
import { inlineRuns } from "./inlines.ts";
import type { Register } from "./register.ts";
import { styleIds } from "./style-names.ts";
import { textRuns } from "./text-runs.ts";

export function contactCard(
  { lines, name }: ContactCard,
  register: Register,
): readonly Paragraph[] {
  return [
    new Paragraph({ style: styleIds.contactName, children: [...inlineRuns(name, register)] }),
    ...lines.map(
      ({ label, value }) =>
        new Paragraph({
          style: styleIds.contactLine,
          children: [
            ...textRuns(`${label}:`, { bold: true }),
            ...textRuns(" ", {}),
            ...inlineRuns(value, register),
          ],
        }),
    ),
  ];
}
