import type { Section } from "../../document/document.ts";
import { type Place, renderBlocks } from "./blocks.ts";
import { inlineRuns } from "./inlines.ts";
import { type BodyPart, type Paragraph, type ParagraphProperties, paragraph } from "./paragraph.ts";
import { onNewPage } from "./spacing.ts";
import { appendixStyle, headingStyle, unnumberedHeadingStyle } from "./style-names.ts";

/** The three runs of sections a policy has. Each has its own headings in Word. */
export type Series = "front" | "body" | "appendix";

export function renderSections(
  sections: readonly Section[],
  series: Series,
  place: Place,
): readonly BodyPart[] {
  return sections.flatMap((section) => {
    const parts = [
      heading(section, series, place),
      ...renderBlocks(section.blocks, place),
      ...renderSections(section.sections, series, place),
    ];
    const starts = section.newPage || (series === "appendix" && section.level === 1);
    return starts ? onNewPage(parts) : parts;
  });
}

function heading(section: Section, series: Series, { register }: Place): Paragraph {
  const runs = register.bookmarked(section.id, inlineRuns(section.heading, register));
  return paragraph(headingProperties(section, series), runs);
}

/** For a heading that does not count though its style does. */
const unnumbered = { numbering: { id: 0, level: 0 }, indent: { left: 0, firstLine: 0 } } as const;

function headingProperties({ level, number }: Section, series: Series): ParagraphProperties {
  if (series === "front") return { style: unnumberedHeadingStyle(level) };
  const style = series === "body" ? headingStyle(level) : appendixStyle(level);
  return number === undefined ? { style, ...unnumbered } : { style };
}
