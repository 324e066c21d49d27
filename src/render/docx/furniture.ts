import { Footer, Header, Paragraph, Tab, TextRun } from "docx";
import type { PolicyDocument } from "../../document/document.ts";
import { draftMark } from "../../document/draft-mark.ts";
import type { PageNumbers } from "../page-numbers.ts";
import { field } from "./fields.ts";
import { styleIds } from "./style-names.ts";
import { textRuns } from "./text-runs.ts";

interface Furniture {
  readonly headers: { readonly default?: Header };
  readonly footers: { readonly default: Footer };
}

/** What repeats on every page but the cover. */
export function furniture(document: PolicyDocument, pages: PageNumbers): Furniture {
  const { furniture: texts, status } = document;
  const mark = status === "draft" ? draftRuns() : [];
  const header = new Paragraph({
    style: styleIds.header,
    children: [...textRuns(texts.header, {}), ...mark],
  });
  const footer = new Paragraph({
    style: styleIds.footer,
    children: [
      ...textRuns(texts.footer, {}),
      new TextRun({ children: [new Tab()] }),
      new TextRun("Page "),
      ...field("PAGE", "1"),
      new TextRun(" of "),
      ...field("NUMPAGES", String(Math.max(1, ...pages.values()))),
    ],
  });
  return {
    headers:
      texts.header === "" && mark.length === 0
        ? {}
        : { default: new Header({ children: [header] }) },
    footers: { default: new Footer({ children: [footer] }) },
  };
}

function draftRuns(): readonly TextRun[] {
  return [
    new TextRun({ children: [new Tab()] }),
    new TextRun({ style: styleIds.draftPageMark, text: draftMark.short }),
  ];
}
