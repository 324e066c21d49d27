import MarkdownIt from "markdown-it";
import type Token from "markdown-it/lib/token.mjs";
import type { Block, Inline, ListItem, ListMarker, Table, TableRow } from "./document.ts";
import { type InlineContent, inlineContent, type TextOrigin } from "./markdown-inlines.ts";
import { Remembered } from "./remembered.ts";
import { marksIn } from "./slots.ts";

// html: false is what keeps <b> in prose literal. Addresses are judged by `isSafeAddress`, not by the library.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: true, quotes: "“”‘’" });
markdown.disable(["code", "fence", "hr", "html_block", "lheading", "reference"]);
markdown.disable(["replacements", "strikethrough"]);
markdown.normalizeLink = (url) => url;
markdown.validateLink = () => true;

/** markdown-it's tokens, for those who look at what a text uses before it is printed. */
export function markdownTokens(text: string): readonly Token[] {
  return markdown.parse(text, {});
}

/**
 * One block of a text, in markdown-it's tokens. What its slots hold decides all that is made of it, and the schools of a run
 * share most of that: blocks are kept, so that equal ones are the same object, in which later stages find what they know.
 */
interface TokenBlock {
  readonly tokens: readonly Token[];
  /** The numbers of the slots that it prints or follows. */
  readonly slots: readonly number[];
  readonly made: Remembered<readonly Block[]>;
}

interface TokenText {
  readonly lines: readonly string[];
  readonly blocks: readonly TokenBlock[];
}

/** Texts that were read lately. */
const lately = new Remembered<TokenText>(2000);

/** Of each block of a text as many are kept as differ in what the schools of a trust or an authority have in common. */
const keptOfBlock = 8;

/** Parses a section's Markdown into blocks. Names become anchors: `<section>-<name>`. */
export function parseMarkdown(text: string, from: TextOrigin, sectionId: string): readonly Block[] {
  const { text: shared, slots } = from.slots.apart(text);
  const key = [sectionId, from.origin, shared].join("\u0000");
  const { lines, blocks } = lately.get(key, () => tokenText(shared));
  return blocks.flatMap(({ tokens, slots: numbers, made }) => {
    const read = () =>
      new BlockReader(tokens, { lines, sectionId, from: { ...from, slots } }).read();
    const contents = slots.contentsAsText(numbers);
    return contents === undefined ? read() : made.get(contents, read);
  });
}

function tokenText(text: string): TokenText {
  const blocks: TokenBlock[] = [];
  let tokens: Token[] = [];
  for (const token of markdownTokens(text)) {
    tokens.push(token);
    // Only what opens and closes has a level of its own, and at level 0 a block is complete.
    if (token.level > 0 || token.nesting === 1) continue;
    // Marks that stand in no token are printed nowhere, such as those of a cell too many.
    const slots = tokens.flatMap(({ content, type }) =>
      type === "inline" ? marksIn(content) : [],
    );
    blocks.push({ tokens, slots, made: new Remembered(keptOfBlock) });
    tokens = [];
  }
  return { lines: text.split("\n"), blocks };
}

interface BlockPlace {
  /** The lines of the whole text. */
  readonly lines: readonly string[];
  readonly from: TextOrigin;
  readonly sectionId: string;
}

class BlockReader {
  readonly #lines: readonly string[];
  readonly #tokens: readonly Token[];
  readonly #from: TextOrigin;
  readonly #sectionId: string;
  #position = 0;

  constructor(tokens: readonly Token[], { lines, from, sectionId }: BlockPlace) {
    this.#lines = lines;
    this.#tokens = tokens;
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
    return piece.type === "block" ? piece.block() : undefined;
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
    return { type: "table", summary: textOf(header), widths, header, rowHeaders: true, rows };
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

function textOf(cells: readonly (readonly Inline[])[]): string {
  return cells
    .map((cell) => cell.map((inline) => (inline.type === "text" ? inline.value : "")).join(""))
    .join(" and ");
}
