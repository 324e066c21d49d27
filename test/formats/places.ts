import type {
  Block,
  Inline,
  ListItem,
  PolicyDocument,
  Section,
} from "../../src/document/document.ts";
import { wordsOf } from "../../src/document/figure-words.ts";

/** A text and the part of a document it stands in: a section's id, or "cover", "furniture" or "properties". */
interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** Everything that a document says, addresses included, by the part in which it says it. */
export function textByPlace(document: PolicyDocument): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { place, text } of placedTexts(document))
    texts.set(place, `${texts.get(place) ?? ""}\n${text}`);
  return texts;
}

function placedTexts(document: PolicyDocument): readonly PlacedText[] {
  const { cover, furniture, properties } = document;
  const { keywords, ...others } = properties;
  const at = (place: string) => (text: string) => ({ place, text });
  return [
    // Without a cover, school and title stand above the text.
    ...[document.school, document.title].map(at("cover")),
    ...(cover ? [cover.motto ?? "", ...cover.lines, ...blockTexts(cover.statement)] : []).map(
      at("cover"),
    ),
    ...Object.values(furniture).map(at("furniture")),
    ...[...keywords, ...Object.values(others)]
      .filter((text) => text !== undefined)
      .map(at("properties")),
    ...[...document.front, ...document.sections, ...document.appendices].flatMap(sectionTexts),
  ];
}

function sectionTexts(section: Section): readonly PlacedText[] {
  const own = textsOfSection(section).map((text) => ({ place: section.id, text }));
  return [...own, ...section.sections.flatMap(sectionTexts)];
}

/** What a section itself says, without the sections below it. */
export function textsOfSection({ heading, blocks }: Section): readonly string[] {
  return [...inlineTexts(heading), ...blockTexts(blocks)];
}

function blockTexts(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(textsOfBlock);
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.type) {
    case "paragraph":
    case "runInHeading":
      return inlineTexts(block.children);
    case "list":
      return block.items.flatMap(({ children }: ListItem) => blockTexts(children));
    case "table":
      return [block.header, ...block.rows.map(({ cells }) => cells)].flat().flatMap(inlineTexts);
    case "callout":
      return blockTexts(block.children);
    case "contactCard":
      return [block.name, ...block.lines.map(({ value }) => value)].flatMap(inlineTexts);
    case "signatureBlock":
      return [...inlineTexts(block.role), ...inlineTexts(block.name)];
    case "figure":
      return [...inlineTexts(block.caption), ...textsOfBlock(wordsOf(block))];
  }
}

function inlineTexts(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => textsOfInline(inline));
}

/** What a reader sees. An address behind words is seen only where paper shows it. */
function textsOfInline(inline: Inline): readonly string[] {
  switch (inline.type) {
    case "text":
      return [inline.value];
    case "lineBreak":
    case "tickBox":
      return [];
    case "link":
      return [...inlineTexts(inline.children), inline.printedAddress ?? ""];
    case "strong":
    case "emphasis":
    case "crossReference":
      return inlineTexts(inline.children);
  }
}
