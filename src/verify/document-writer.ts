import {
  type FinishedBlock,
  type FinishedCell,
  type FinishedDocument,
  type FinishedLink,
  type FinishedRow,
  textOfBlock,
} from "./finished-document.ts";
import { tidy } from "./text.ts";

/** Where a link leads: an address outside, or an anchor of the document. */
export type Goal = { readonly url: string } | { readonly anchor: string };

type TextKind =
  | { readonly type: "heading"; readonly level: number }
  | { readonly type: "paragraph" }
  | { readonly type: "item"; readonly label: string; readonly depth: number };

/** What a reader has to say of a file as a whole. */
export type FileFacts = Pick<FinishedDocument, "title" | "language" | "furniture">;

interface OpenReference {
  readonly text: string;
  readonly anchor: string;
  readonly under: string;
}

/** Where a row stands in its table. */
export type RowPlace = Pick<FinishedRow, "startsTable" | "summary">;

interface OpenRow extends RowPlace {
  readonly cells: FinishedCell[];
}

const paragraph: TextKind = { type: "paragraph" };

/** Gathers what a reader finds while it walks a file's tree. The readers know formats, this knows documents. */
export class DocumentWriter {
  readonly #blocks: FinishedBlock[] = [];
  readonly #links: FinishedLink[] = [];
  readonly #references: OpenReference[] = [];
  readonly #contents: OpenReference[] = [];
  /** Index of the block that each anchor stands at. */
  readonly #anchors = new Map<string, number>();
  #kind: TextKind = paragraph;
  #text = "";
  #link: { readonly goal: Goal; text: string } | undefined;
  #heading = "";
  #row: OpenRow | undefined;

  text(text: string): void {
    this.#text += text;
    if (this.#link) this.#link.text += text;
  }

  /** Ends what was written so far; what follows is a heading. */
  heading(level: number): void {
    this.end();
    this.#kind = { type: "heading", level };
  }

  /** Ends what was written so far; the next text is that of an item. */
  item(label: string, depth: number): void {
    this.end();
    this.#kind = { type: "item", label, depth };
  }

  /** Ends a block, if it has any text. Cells are ended with their row. */
  end(): void {
    if (this.#row) this.text(" ");
    else {
      const text = tidy(this.#text);
      this.#text = "";
      if (text !== "") this.#push(text);
    }
  }

  #push(text: string): void {
    this.#blocks.push({ ...this.#kind, text });
    if (this.#kind.type === "heading") this.#heading = text;
    this.#kind = paragraph;
  }

  /** Ends an item: what it had no text for goes to nobody else. */
  endItem(): void {
    this.end();
    this.#kind = paragraph;
  }

  startRow(place: RowPlace): void {
    this.end();
    this.#row = { ...place, cells: [] };
  }

  /** Ends a cell. Empty ones are left out: they say nothing. */
  endCell(heads: boolean): void {
    const text = tidy(this.#text);
    if (text !== "") this.#row?.cells.push({ text, heads });
    this.#text = "";
  }

  endRow(): void {
    if (this.#row) this.#blocks.push({ type: "row", ...this.#row });
    this.#row = undefined;
    this.#text = "";
  }

  figure(description: string): void {
    this.end();
    this.#blocks.push({ type: "figure", description: tidy(description) });
  }

  startLink(goal: Goal): void {
    this.#link = { goal, text: "" };
  }

  endLink(): void {
    const link = this.#link;
    this.#link = undefined;
    if (!link) return;
    const { goal } = link;
    const [text, under] = [tidy(link.text), this.#heading];
    if ("url" in goal) this.#links.push({ text, url: asBrowsersWrite(goal.url), under });
    else this.#references.push({ text, anchor: goal.anchor, under });
  }

  contentsEntry(text: string, anchor: string): void {
    this.#contents.push({ text: tidy(text), anchor, under: "" });
  }

  /** A place that links lead to: the block that is being written, or else the next one. */
  anchor(name: string): void {
    if (!this.#anchors.has(name)) this.#anchors.set(name, this.#blocks.length);
  }

  document(facts: FileFacts): FinishedDocument {
    this.end();
    const closed = ({ anchor, ...reference }: OpenReference) => ({
      ...reference,
      target: this.#textAt(anchor),
    });
    return {
      ...facts,
      blocks: this.#blocks,
      links: this.#links,
      references: this.#references.map(closed),
      contents: this.#contents.map(closed),
    };
  }

  #textAt(anchor: string): string | undefined {
    const block = this.#blocks[this.#anchors.get(anchor) ?? -1];
    return block && textOfBlock(block);
  }
}

/** Browsers complete and encode addresses, so that https://a.example and https://a.example/ are one. */
function asBrowsersWrite(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}
