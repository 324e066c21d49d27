/** What a reader of one finished file finds in it, whatever its format. All texts are tidied (`text.ts`). */
export interface FinishedDocument {
  /** The title in the file's own properties. */
  readonly title: string;
  /** BCP 47 tag of the file's language. */
  readonly language: string;
  /** Cover, front, sections and appendices in the order of reading. */
  readonly blocks: readonly FinishedBlock[];
  /** Links that lead out of the document. */
  readonly links: readonly FinishedLink[];
  /** Links to a place in the document; those of the contents list are apart. */
  readonly references: readonly FinishedReference[];
  readonly contents: readonly FinishedReference[];
  /** Header and footer, each once, without page numbers. */
  readonly furniture: readonly string[];
}

export type FinishedBlock =
  | FinishedHeading
  | FinishedParagraph
  | FinishedItem
  | FinishedRow
  | FinishedFigure;

export interface FinishedHeading {
  readonly type: "heading";
  /** 0 for the title, 1 to 3 for sections, one more than its section's for a heading within the text. */
  readonly level: number;
  /** With its number, as it is printed. */
  readonly text: string;
}

export interface FinishedParagraph {
  readonly type: "paragraph";
  readonly text: string;
}

/** The first paragraph of a list item that has a bullet or a number. */
export interface FinishedItem {
  readonly type: "item";
  /** "•", or the number or letter without the signs around it. */
  readonly label: string;
  /** 1 for an item of a list that stands in no other. */
  readonly depth: number;
  readonly text: string;
}

export interface FinishedRow {
  readonly type: "row";
  readonly cells: readonly FinishedCell[];
  /** Whether the table starts with this row. */
  readonly startsTable: boolean;
  /** What the table that starts here holds, where the format can say so. */
  readonly summary?: string | undefined;
}

export interface FinishedCell {
  readonly text: string;
  /** Whether the cell heads its column or its row. */
  readonly heads: boolean;
}

/** A picture: what stands for it where it cannot be seen. */
export interface FinishedFigure {
  readonly type: "figure";
  readonly description: string;
}

export interface FinishedLink {
  readonly text: string;
  /** As a browser writes it. */
  readonly url: string;
  /** The heading under which the link stands. */
  readonly under: string;
}

export interface FinishedReference {
  readonly text: string;
  /** The heading, paragraph, item or row that it leads to; undefined where it leads nowhere. */
  readonly target: string | undefined;
  readonly under: string;
}

/** What a block says, in one line. */
export function textOfBlock(block: FinishedBlock): string {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "item":
      return block.text;
    case "row":
      return block.cells.map(({ text }) => text).join(" | ");
    case "figure":
      return block.description;
  }
}
