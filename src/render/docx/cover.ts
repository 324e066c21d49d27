import type { PolicyDocument, PolicyStatus } from "../../document/document.ts";
import { draftMark } from "../../document/draft-mark.ts";
import { logo, logoSize, pixels, type Size } from "../paginate/layout-metrics.ts";
import type { Theme, ThemeLogo } from "../theme.ts";
import { type Place, renderBlocks } from "./blocks.ts";
import { type BodyPart, type Paragraph, paragraph } from "./paragraph.ts";
import { pictureRun } from "./picture-run.ts";
import { spacedAbove } from "./spacing.ts";
import { styleIds } from "./style-names.ts";
import { twips } from "./style-properties.ts";
import { textRuns } from "./text-runs.ts";
import { gaps } from "./typography.ts";

/** The first page, or nothing for a policy without one. */
export function coverPage(
  { cover, status }: PolicyDocument,
  { logo: picture }: Pick<Theme, "logo">,
  place: Place,
): readonly BodyPart[] {
  if (cover === undefined) return [];
  return [
    ...(picture ? [logoLine(picture, logo.most, place)] : []),
    line(cover.school, styleIds.coverSchool),
    line(cover.title, styleIds.coverTitle),
    ...(cover.motto === undefined ? [] : [line(cover.motto, styleIds.coverMotto)]),
    ...draftLine(status),
    ...cover.lines.map((text) => line(text, styleIds.coverLine)),
    ...spacedAbove(renderBlocks(cover.statement, place), twips(gaps.aboveStatement, place.page)),
  ];
}

/** School and title above the text, where there is no cover to say them. */
export function masthead(
  { cover, school, status, title }: PolicyDocument,
  { logo: picture }: Pick<Theme, "logo">,
  place: Place,
): readonly BodyPart[] {
  if (cover !== undefined) return [];
  return [
    ...(picture ? [logoLine(picture, logo.mostInMasthead, place)] : []),
    line(school, styleIds.mastheadSchool),
    line(title, styleIds.mastheadTitle),
    ...draftLine(status),
  ];
}

function draftLine(status: PolicyStatus): readonly BodyPart[] {
  return status === "draft" ? [line(draftMark.full, styleIds.draftMark)] : [];
}

function line(text: string, style: string): Paragraph {
  return paragraph({ style }, textRuns(text));
}

/** The crest or logo in a line of its own, for Words without SVG in dots as well. */
function logoLine(
  { alt, fallbackPng, picture }: ThemeLogo,
  room: Size,
  { register }: Place,
): Paragraph {
  const { height, width } = logoSize(picture, room);
  const placed = {
    kind: picture.kind,
    bytes: picture.bytes,
    fallbackPng,
    size: { width: pixels(width), height: pixels(height) },
    name: "Logo",
    description: alt,
  };
  return paragraph({ style: styleIds.coverLogo }, pictureRun(placed, register));
}
