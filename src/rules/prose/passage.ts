import type { Block, Inline, PolicyDocument, Section } from "../../document/document.ts";
import { wordsOf as figureWords } from "../../document/figure-words.ts";
import { withDescendants } from "../../document/inlines-of.ts";
import { sectionsById } from "../../document/origins.ts";

/** A run of text as it is read in one go: a paragraph, an item of a list, a heading or a cell. */
export interface Passage {
  readonly kind: "prose" | "heading" | "cell";
  /** The section's id, or "cover". */
  readonly section: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** What the passage refers to within the document. */
  readonly targets: readonly string[];
  /** The paragraph that introduces this item of a list. */
  readonly stem: Passage | undefined;
}

/** A stretch of a passage that comes from one place. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Dotted key of the value it was printed from; undefined for the template's own words. */
  readonly origin: string | undefined;
  /** True for the words of a link or a citation: they are somebody's title, not prose. */
  readonly title: boolean;
}

/** Every passage of a document in reading order. Contact cards and signature lines are no prose. */
export function passagesOf(document: PolicyDocument): readonly Passage[] {
  return [
    ...coverPassages(document),
    ...Array.from(sectionsById(document).values()).flatMap(sectionPassages),
  ];
}

/** The passages of a cover's statement. */
export function coverPassages({ cover }: PolicyDocument): readonly Passage[] {
  return blockPassages(cover?.statement ?? [], { section: "cover", stem: undefined });
}

/** The passages of a section, without the sections below it. */
export function sectionPassages({ id, heading, blocks }: Section): readonly Passage[] {
  const place = { section: id, stem: undefined };
  return [passage("heading", heading, place), ...blockPassages(blocks, place)];
}

interface Place {
  readonly section: string;
  readonly stem: Passage | undefined;
}

/** The passages of blocks that stand together. A list takes the paragraph before it for its stem. */
export function blockPassages(blocks: readonly Block[], place: Place): readonly Passage[] {
  const passages: Passage[] = [];
  let stem = place.stem;
  for (const block of blocks) {
    passages.push(...passagesOfBlock(block, { ...place, stem }));
    if (block.type === "paragraph") stem = passages.at(-1);
  }
  return passages;
}

function passagesOfBlock(block: Block, place: Place): readonly Passage[] {
  switch (block.type) {
    case "paragraph":
      return [passage("prose", block.children, place)];
    case "runInHeading":
      return [passage("heading", block.children, place)];
    case "list":
      return block.items.flatMap(({ children }) => blockPassages(children, place));
    case "callout":
      return blockPassages(block.children, place);
    case "figure":
      return [
        passage("heading", block.caption, place),
        ...blockPassages([figureWords(block)], place),
      ];
    case "table":
      return [block.header, ...block.rows.map(({ cells }) => cells)]
        .flat()
        .map((cell) => passage("cell", cell, place));
    case "contactCard":
    case "signatureBlock":
      return [];
  }
}

function passage(
  kind: Passage["kind"],
  inlines: readonly Inline[],
  { section, stem }: Place,
): Passage {
  const pieces: Piece[] = [];
  let text = "";
  for (const { value, origin, title } of wordsOf(inlines, { title: false })) {
    const start = text.length;
    text += value;
    pieces.push({ start, end: text.length, origin, title });
  }
  return { kind, section, text, pieces, targets: targetsOf(inlines), stem };
}

interface Words extends Pick<Piece, "origin" | "title"> {
  readonly value: string;
}

function wordsOf(inlines: readonly Inline[], { title }: Pick<Piece, "title">): readonly Words[] {
  return inlines.flatMap((inline) => wordsOfInline(inline, { title }));
}

function wordsOfInline(inline: Inline, { title }: Pick<Piece, "title">): readonly Words[] {
  switch (inline.type) {
    case "text":
      return [{ value: inline.value, origin: inline.origin, title }];
    case "lineBreak":
      return [{ value: "\n", origin: undefined, title }];
    case "tickBox":
      return [];
    case "strong":
      return wordsOf(inline.children, { title });
    // Emphasis marks the titles of publications.
    case "emphasis":
    case "link":
    case "crossReference":
      return wordsOf(inline.children, { title: true });
  }
}

function targetsOf(inlines: readonly Inline[]): readonly string[] {
  return withDescendants(inlines).flatMap((inline) =>
    inline.type === "crossReference" ? [inline.target] : [],
  );
}
