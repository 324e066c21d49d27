import type { PolicyDocument } from "../../document/document.ts";
import { draftMark } from "../../document/draft-mark.ts";
import type { PageNumbers } from "../page-numbers.ts";
import { field } from "./fields.ts";
import { type Paragraph, paragraph } from "./paragraph.ts";
import { styleIds } from "./style-names.ts";
import { tab, textRuns } from "./text-runs.ts";

/** What repeats on every page but the cover. */
export interface Furniture {
  /** Undefined where there is nothing to say. */
  readonly header: Paragraph | undefined;
  readonly footer: Paragraph;
}

export function furniture(
  { furniture: texts, status }: PolicyDocument,
  pages: PageNumbers,
): Furniture {
  const mark =
    status === "draft" ? tab + textRuns(draftMark.short, { style: styleIds.draftPageMark }) : "";
  const footer = [
    textRuns(texts.footer),
    tab,
    textRuns("Page "),
    field("PAGE", "1"),
    textRuns(" of "),
    field("NUMPAGES", String(Math.max(1, ...pages.values()))),
  ];
  const isEmpty = texts.header === "" && mark === "";
  return {
    header: isEmpty
      ? undefined
      : paragraph({ style: styleIds.header }, textRuns(texts.header) + mark),
    footer: paragraph({ style: styleIds.footer }, footer.join("")),
  };
}
