import { type FileChild, Paragraph } from "docx";
import type { PolicyDocument, PolicyStatus } from "../../document/document.ts";
import { draftMark } from "../../document/draft-mark.ts";
import { type Place, renderBlocks } from "./blocks.ts";
import { spacedAbove } from "./spacing.ts";
import { styleIds } from "./style-names.ts";
import { twips } from "./style-properties.ts";
import { textRuns } from "./text-runs.ts";
import { gaps } from "./typography.ts";

/** The first page, or nothing for a policy without one. */
export function coverPage({ cover, status }: PolicyDocument, place: Place): readonly FileChild[] {
  if (cover === undefined) return [];
  return [
    line(cover.school, styleIds.coverSchool),
    line(cover.title, styleIds.coverTitle),
    ...draftLine(status),
    ...cover.lines.map((text) => line(text, styleIds.coverLine)),
    ...spacedAbove(renderBlocks(cover.statement, place), twips(gaps.aboveStatement, place.page)),
  ];
}

/** School and title above the text, where there is no cover to say them. */
export function masthead({ cover, school, status, title }: PolicyDocument): readonly FileChild[] {
  if (cover !== undefined) return [];
  return [
    line(school, styleIds.mastheadSchool),
    line(title, styleIds.mastheadTitle),
    ...draftLine(status),
  ];
}

function draftLine(status: PolicyStatus): readonly FileChild[] {
  return status === "draft" ? [line(draftMark.full, styleIds.draftMark)] : [];
}

function line(text: string, style: string): Paragraph {
  return new Paragraph({ style, children: [...textRuns(text, {})] });
}
