import {
  ConcreteHyperlink,
  InternalHyperlink,
  type ParagraphChild,
  SymbolRun,
  TextRun,
} from "docx";
import type { Inline, Link } from "../../document/document.ts";
import type { Register } from "./register.ts";
import { styleIds } from "./style-names.ts";
import { type RunFormat, textRuns } from "./text-runs.ts";

export function inlineRuns(
  inlines: readonly Inline[],
  register: Register,
  format: RunFormat = {},
): readonly ParagraphChild[] {
  return inlines.flatMap((inline) => inlineRun(inline, register, format));
}

function inlineRun(
  inline: Inline,
  register: Register,
  format: RunFormat,
): readonly ParagraphChild[] {
  switch (inline.type) {
    case "text":
      return textRuns(inline.value, format);
    // Bold as such, since Word's bold style would undo the bold of a heading.
    // Emphasis is bold too: italics are hard to read for many.
    case "strong":
    case "emphasis":
      return inlineRuns(inline.children, register, { ...format, bold: true });
    case "link":
      return link(inline, register, format);
    case "crossReference":
      return [
        new InternalHyperlink({
          anchor: register.bookmarkName(inline.target),
          children: linkRuns(inline.children, register, format),
        }),
      ];
    case "lineBreak":
      return [new TextRun({ break: 1 })];
    case "tickBox":
      // A letter of Wingdings, which Word has everywhere and LibreOffice replaces.
      return [new SymbolRun({ char: "F0A8", symbolfont: "Wingdings" })];
  }
}

/** docx's own outside link would get a random id. */
function link(
  { children, printedAddress, url }: Link,
  register: Register,
  format: RunFormat,
): readonly ParagraphChild[] {
  const runs = linkRuns(children, register, format);
  const hyperlink = new ConcreteHyperlink(runs, register.hyperlinkId(url));
  if (printedAddress === undefined) return [hyperlink];
  return [hyperlink, ...textRuns(` (${printedAddress})`, { ...format, bold: false })];
}

function linkRuns(
  children: readonly Inline[],
  register: Register,
  format: RunFormat,
): ParagraphChild[] {
  return [...inlineRuns(children, register, { ...format, style: styleIds.hyperlink })];
}
