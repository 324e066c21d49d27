import { type FileChild, Paragraph } from "docx";
import type { PolicyDocument } from "../../document/document.ts";
import { type Place, renderBlocks } from "./blocks.ts";
import { spacedAbove } from "./spacing.ts";
import { styleIds } from "./style-names.ts";
import { twips } from "./style-properties.ts";
import { textRuns } from "./text-runs.ts";
import { gaps } from "./typography.ts";

/** The first page, or nothing for a policy without one. */
export function coverPage({ cover }: PolicyDocument, place: Place): readonly FileChild[] {
  if (cover === undefined) return [];
  return [
    line(cover.school, styleIds.coverSchool),
    line(cover.title, styleIds.coverTitle),
    ...(cover.draft ? [line("Draft – not yet approved", styleIds.draftMark)] : []),
    ...cover.lines.map((text) => line(text, styleIds.coverLine)),
    ...spacedAbove(renderBlocks(cover.statement, place), twips(gaps.aboveStatement, place.page)),
  ];
}

/** School and title above the text, where there is no cover to say them. */
export function masthead({ cover, school, title }: PolicyDocument): readonly FileChild[] {
  if (cover !== undefined) return [];
  return [line(school, styleIds.mastheadSchool), line(title, styleIds.mastheadTitle)];
}

function line(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: [...textRuns(text, {})] });
}
