import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import type { Block, Inline, ListItem, ListMarker, Table, TableRow } from "./document.ts";
import { headerWords } from "./map-inlines.ts";
import { type InlineContent, inlineContent, type TextOrigin } from "./markdown-inlines.ts";
import { Remembered } from "./remembered.ts";

// html: false is what keeps <b> in prose literal. Addresses are judged by `isSafeAddress`, not by the library.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: "“”‘’" });
markdown.disable(["code", "fence", "hr", "html_block", "lheading", "reference"]);
markdown.disable(["replacements", "strikethrough"]);
markdown.normalizeLink = (url) => url;
markdown.validateLink = () => true;

/** Tokens of texts that were read lately: the schools of a run share most of their prose. */
const lately = new Remembered<readonly Token[]>(2000);

/** markdown-it's tokens, for those who look at what a text uses before it is printed. */
export function markdownTokens(text: string): readonly Token[] {
  return lately.get(text, () => markdown.parse(text, {}));
}

/** Parses a section's Markdown into blocks. Names become anchors: `<section>-<name>`. */
export function parseMarkdown(text: string, from: TextOrigin, sectionId: string): readonly Block[] {
  return new BlockReader(text, from, sectionId).read();
}

class BlockReader {
  readonly #lines: readonly string[];
  readonly #tokens: readonly Token[];
  readonly #from: TextOrigin;
  readonly #sectionId: string;
  #position = 0;

  constructor(text: string, from: TextOrigin, sectionId: string) {
    this.#lines = text.split("\n");
    this.#tokens = markdownTokens(text);
    this.#from = from;
    this.#sectionId = sectionId;
  }

  /** Reads blocks up to the closing token of the given type, or to the end. */
  read(closing?: string): readonly Block[] {
    const blocks: Block[] = [];
    for (let token = this.#next(); token && token.type !== closing; token = this.#next()) {
      blocks.push(...this.#block(token));
    }
    return blocks;
  }

  #next(): Token | undefined {
    const token = this.#tokens[this.#position];
    this.#position += 1;
    return token;
  }

  #block(token: Token): readonly Block[] {
    switch (token.type) {
      case "paragraph_open":
        return this.#paragraph();
      case "heading_open":
        return [{ type: "runInHeading", children: this.#inline("heading_close").inlines }];
      case "bullet_list_open":
        return [this.#list("bullet", "bullet_list_close")];
      case "ordered_list_open":
        return [this.#list(token.markup === ")" ? "letter" : "number", "ordered_list_close")];
      case "blockquote_open":
        return [{ type: "callout", children: this.read("blockquote_close") }];
      case "table_open":
        return [this.#table(token)];
      default:
        return [];
    }
  }

  #paragraph(): readonly Block[] {
    const open = this.#tokens[this.#position];
    const standing = this.#standingBlock(open?.content ?? "");
    const { inlines, name } = this.#inline("paragraph_close");
    if (standing) return [standing];
    return inlines.length === 0
      ? []
      : [{ type: "paragraph", ...this.#anchor(name), children: inlines }];
  }

  /** The block of a slot that stands alone on its line. */
  #standingBlock(content: string): Block | undefined {
    const [piece, ...rest] = this.#from.slots.split(content.trim());
    if (piece === undefined || typeof piece === "string" || rest.length > 0) return undefined;
    if (piece.type === "laterBlock") return piece.make(this.#from.cited ?? []);
    return piece.type === "block" ? piece.block : undefined;
  }

  #inline(closing: string): InlineContent {
    let content: InlineContent = { inlines: [], name: undefined };
    for (let token = this.#next(); token && token.type !== closing; token = this.#next()) {
      if (token.type === "inline") content = inlineContent(token.children ?? [], this.#from);
    }
    return content;
  }

  #list(marker: ListMarker, closing: string): Block {
    const items: ListItem[] = [];
    for (let token = this.#next(); token && token.type !== closing; token = this.#next()) {
      if (token.type === "list_item_open") items.push(listItem(this.read("list_item_close")));
    }
    return { type: "list", marker, items };
  }

  #table(open: Token): Table {
    const rows: TableRow[] = [];
    for (let token = this.#next(); token && token.type !== "table_close"; token = this.#next()) {
      if (token.type === "tr_open") rows.push(this.#row());
    }
    const header = rows.shift()?.cells ?? [];
    const widths = columnWidths(header.length, this.#lines[(open.map?.[0] ?? 0) + 1] ?? "");
    return { type: "table", summary: headerWords(header), widths, header, rowHeaders: true, rows };
  }

  #row(): TableRow {
    const cells: (readonly Inline[])[] = [];
    let penLines = 0;
    for (let token = this.#next(); token && token.type !== "tr_close"; token = this.#next()) {
      if (token.type !== "inline") continue;
      cells.push(inlineContent(token.children ?? [], this.#from).inlines);
      penLines = Math.max(penLines, this.#penLines(token.content));
    }
    return penLines === 0 ? { cells } : { cells, penLines };
  }

  /** How many lines a cell has for a pen. An empty cell is there to be filled in, so it has one. */
  #penLines(content: string): number {
    if (content.trim() === "") return 1;
    const rooms = this.#from.slots
      .split(content)
      .map((piece) => (typeof piece !== "string" && piece.type === "penRoom" ? piece.lines : 0));
    return Math.max(...rooms);
  }

  #anchor(name: string | undefined): { readonly id?: string } {
    return name === undefined ? {} : { id: `${this.#sectionId}-${name}` };
  }
}

/** An item takes over the name of its first paragraph. */
function listItem(children: readonly Block[]): ListItem {
  const [first, ...rest] = children;
  if (first?.type !== "paragraph" || first.id === undefined) return { children };
  const { id, ...paragraph } = first;
  return { id, children: [paragraph, ...rest] };
}

/** Column widths that add up to 100: in proportion to the dashes of the line under the header, where they differ. */
function columnWidths(columns: number, delimiterRow: string): readonly number[] {
  const dashes = Array.from(delimiterRow.matchAll(/-+/g), ([run]) => run.length);
  const proportions = new Set(dashes).size > 1 ? dashes : usualProportions(columns);
  const total = proportions.reduce((sum, part) => sum + part, 0);
  const widths = proportions.map((part) => Math.round((part * 100) / total));
  const rounding = 100 - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rounding : width));
}

function usualProportions(columns: number): readonly number[] {
  return columns === 2 ? [36, 64] : Array.from({ length: columns }, () => 1);
}
