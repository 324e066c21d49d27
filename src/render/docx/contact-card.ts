import type { ContactCard } from "../../document/document.ts";
import { inlineRuns } from "./inlines.ts";
import { type Paragraph, paragraph } from "./paragraph.ts";
import type { Register } from "./register.ts";
import { styleIds } from "./style-names.ts";
import { textRuns } from "./text-runs.ts";

export function contactCard(
  { lines, name }: ContactCard,
  register: Register,
): readonly Paragraph[] {
  return [
    paragraph({ style: styleIds.contactName }, inlineRuns(name, register)),
    ...lines.map(({ label, value }) => {
      const runs = [
        textRuns(`${label}:`, { bold: true }),
        textRuns(" "),
        inlineRuns(value, register),
      ];
      return paragraph({ style: styleIds.contactLine }, runs.join(""));
    }),
  ];
}
