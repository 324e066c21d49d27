import type { Inline, Link } from "../../document/document.ts";
import type { Register } from "./register.ts";
import { styleIds } from "./style-names.ts";
import { lineBreak, type RunFormat, textRuns, tickBox } from "./text-runs.ts";
import { attributes, type Xml } from "./xml.ts";

export function inlineRuns(
  inlines: readonly Inline[],
  register: Register,
  format: RunFormat = {},
): Xml {
  return inlines.map((inline) => inlineRun(inline, register, format)).join("");
}

function inlineRun(inline: Inline, register: Register, format: RunFormat): Xml {
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
      return insideLink(
        register.bookmarkName(inline.target),
        linkRuns(inline.children, register, format),
      );
    case "lineBreak":
      return lineBreak;
    case "tickBox":
      return tickBox;
  }
}

/** Leads to a bookmark of the same file. */
export function insideLink(bookmark: string, runs: Xml): Xml {
  return `<w:hyperlink w:history="1"${attributes({ "w:anchor": bookmark })}>${runs}</w:hyperlink>`;
}

function link({ children, printedAddress, url }: Link, register: Register, format: RunFormat): Xml {
  const runs = linkRuns(children, register, format);
  const id = register.hyperlinkId(url);
  const hyperlink = `<w:hyperlink w:history="1" r:id="${id}">${runs}</w:hyperlink>`;
  if (printedAddress === undefined) return hyperlink;
  return hyperlink + textRuns(` (${printedAddress})`, { ...format, bold: false });
}

function linkRuns(children: readonly Inline[], register: Register, format: RunFormat): Xml {
  return inlineRuns(children, register, { ...format, style: styleIds.hyperlink });
}
