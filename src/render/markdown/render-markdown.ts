import type { PolicyDocument, Section } from "../../document/document.ts";
import { draftMark } from "../../document/draft-mark.ts";
import { blocksToMarkdown, headingToMarkdown } from "./blocks.ts";
import { escapeLineStarts, escapeMarkdown } from "./escape.ts";
import { inlinesToLine } from "./inlines.ts";

/** The whole policy as CommonMark with pipe tables: every word of it, without links between its parts. */
export async function renderMarkdown(document: PolicyDocument): Promise<Uint8Array> {
  const sections = [...document.front, ...document.sections, ...document.appendices];
  const parts = [...coverToMarkdown(document), ...sections.map(sectionToMarkdown)];
  return new TextEncoder().encode(`${joined(parts)}\n`);
}

function coverToMarkdown({ cover, school, status, title }: PolicyDocument): readonly string[] {
  const heading = [
    headingToMarkdown(escapeMarkdown(cover?.title ?? title), 1),
    `**${escapeMarkdown(cover?.school ?? school)}**`,
    status === "draft" ? `**${draftMark.full}**` : "",
  ];
  if (cover === undefined) return heading;
  return [
    ...heading,
    cover.motto === undefined ? "" : `**${escapeMarkdown(cover.motto)}**`,
    escapeLineStarts(cover.lines.map(escapeMarkdown).join("\\\n")),
    blocksToMarkdown(cover.statement, 2),
  ];
}

function sectionToMarkdown({ level, number, heading, blocks, sections }: Section): string {
  const line = inlinesToLine(heading);
  const numbered = number === undefined ? line : `${escapeMarkdown(number)} ${line}`;
  return joined([
    // The title is the one heading of level 1.
    headingToMarkdown(numbered, level + 1),
    blocksToMarkdown(blocks, level + 2),
    ...sections.map(sectionToMarkdown),
  ]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
