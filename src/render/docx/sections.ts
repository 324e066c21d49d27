import { type FileChild, type IParagraphOptions, Paragraph } from "docx";
import type { Section } from "../../document/document.ts";
import { type Place, renderBlocks } from "./blocks.ts";
import { inlineRuns } from "./inlines.ts";
import { unnumbered } from "./numbering.ts";
import { onNewPage } from "./spacing.ts";
import { appendixStyle, headingStyle, unnumberedHeadingStyle } from "./style-names.ts";

/** The three runs of sections a policy has. Each has its own headings in Word. */
export type Series = "front" | "body" | "appendix";

export function renderSections(
  sections: readonly Section[],
  series: Series,
  place: Place,
): readonly FileChild[] {
  return sections.flatMap((section) => {
    const children = [
      heading(section, series, place),
      ...renderBlocks(section.blocks, place),
      ...renderSections(section.sections, series, place),
    ];
    const starts = section.newPage || (series === "appendix" && section.level === 1);
    return starts ? onNewPage(children) : children;
  });
}

function heading(section: Section, series: Series, { register }: Place): Paragraph {
  return new Paragraph({
    ...headingProperties(section, series),
    children: [...register.bookmarked(section.id, inlineRuns(section.heading, register))],
  });
}

function headingProperties({ level, number }: Section, series: Series): IParagraphOptions {
  if (series === "front") return { style: unnumberedHeadingStyle(level) };
  const style = series === "body" ? headingStyle(level) : appendixStyle(level);
  return number === undefined ? { style, ...unnumbered } : { style };
}
