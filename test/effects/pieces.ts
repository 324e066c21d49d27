import type { Block, Inline, PolicyDocument, Section } from "../../src/document/document.ts";
import { wordsOf } from "../../src/document/figure-words.ts";

/** What a piece of a policy is: words that are read, a row of a table, or a fact of the frame around the sections. */
export type PieceKind = "heading" | "sentence" | "callout" | "card" | "signature" | "row" | "frame";

export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
  /** For a line of the list of guidance: what it is the line of. */
  readonly reference?: string | undefined;
}

/** A document's pieces by place: a section's id, or a part of the frame around the sections. */
export function piecesByPlace(document: PolicyDocument): ReadonlyMap<string, readonly Piece[]> {
  const sections = sectionsOf(document).map(
    (section) => [section.id, sectionPieces(section)] as const,
  );
  return new Map([...framePieces(document), ...sections]);
}

/** Every section of a document, in reading order. */
export function sectionsOf({
  front,
  sections,
  appendices,
}: Pick<PolicyDocument, "front" | "sections" | "appendices">): readonly Section[] {
  const flatten = (section: Section): readonly Section[] => [
    section,
    ...section.sections.flatMap(flatten),
  ];
  return [...front, ...sections, ...appendices].flatMap(flatten);
}

function framePieces({ title, school, cover, contents, properties, furniture }: PolicyDocument) {
  const { motto, statement = [], ...facts } = cover ?? {};
  const frame = (part: object): readonly Piece[] =>
    Object.entries(part).map(([name, value]) => {
      return { kind: "frame", text: `${name}: ${JSON.stringify(value)}` };
    });
  return Object.entries({
    title: [{ kind: "heading", text: title }],
    school: [{ kind: "heading", text: school }],
    cover: [
      ...frame(facts),
      ...mottoPieces(motto),
      ...statement.flatMap((block) => blockPieces(block)),
    ],
    contents: frame(contents),
    properties: frame(properties),
    furniture: frame(furniture),
  } satisfies Record<string, readonly Piece[]>);
}

function mottoPieces(motto: string | undefined): readonly Piece[] {
  return motto === undefined ? [] : [{ kind: "sentence", text: motto }];
}

function sectionPieces({ heading, blocks, newPage }: Section): readonly Piece[] {
  const title = `${newPage ? "new page: " : ""}${textOf(heading)}`;
  return [{ kind: "heading", text: title }, ...blocks.flatMap((block) => blockPieces(block))];
}

function blockPieces(block: Block, within: "sentence" | "callout" = "sentence"): readonly Piece[] {
  switch (block.type) {
    case "paragraph":
      return [{ kind: within, text: textOf(block.children) }];
    case "runInHeading":
      return [{ kind: "heading", text: textOf(block.children) }];
    case "list":
      return block.items.flatMap(({ children }) =>
        children.flatMap((child) => blockPieces(child, within)),
      );
    case "table":
      return [
        { kind: "row", text: rowText(block.header) },
        ...block.rows.map(({ id, cells }): Piece => {
          return { kind: "row", text: rowText(cells), reference: id };
        }),
      ];
    case "callout":
      return block.children.flatMap((child) => blockPieces(child, "callout"));
    case "figure":
      return [
        { kind: "heading", text: textOf(block.caption) },
        ...blockPieces(wordsOf(block), within),
      ];
    case "contactCard":
      return [
        { kind: "card", text: textOf(block.name) },
        ...block.lines.map(({ label, value }): Piece => {
          return { kind: "card", text: `${label}: ${textOf(value)}` };
        }),
      ];
    case "signatureBlock":
      return [{ kind: "signature", text: `${textOf(block.role)}: ${textOf(block.name)}` }];
  }
}

function rowText(cells: readonly (readonly Inline[])[]): string {
  return cells.map(textOf).join(" | ");
}

/** The words of a run, with addresses. The number of a section is not a word: sections move without any new meaning. */
function textOf(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join("");
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.value;
    case "lineBreak":
      return "\n";
    case "tickBox":
      return "☐";
    case "strong":
    case "emphasis":
      return textOf(inline.children);
    case "link":
      return `${textOf(inline.children)}<${inline.url}>`;
    case "crossReference":
      return inline.target.startsWith("ref-") ? textOf(inline.children) : "§";
  }
}

/** The anchors of all that a document cites. */
export function citationsIn(document: PolicyDocument): ReadonlySet<string> {
  const found = new Set<string>();
  JSON.stringify(sectionsOf(document), (_, value) => {
    if (value?.type === "crossReference" && value.target.startsWith("ref-"))
      found.add(value.target);
    return value;
  });
  return found;
}
