import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { BlockWriter, type PolicyText, type TextBlock, tidy } from "./policy-text.ts";

/** What a PDF says about itself. */
export interface PdfFacts {
  readonly pages: number;
  readonly tagged: boolean;
  /** Whether readers show the title instead of the file's name. */
  readonly showsTitle: boolean;
  readonly language: string;
  /** The entries of the outline, outermost first. */
  readonly outline: readonly string[];
  /** What each picture shows, for people who cannot see it, and the page it is on. */
  readonly pictures: readonly { readonly description: string; readonly page: number }[];
  /** Each page's header, footer and page number. */
  readonly furniture: readonly (readonly string[])[];
  /** What marks each page as one of a draft. */
  readonly marks: readonly (readonly string[])[];
}

/** A PDF's text in the order of its tags, as a screen reader reads it. */
export interface PdfText extends PolicyText {
  readonly facts: PdfFacts;
}

type Structure = NonNullable<Awaited<ReturnType<PDFPageProxy["getStructTree"]>>>;
type StructureNode = Structure["children"][number];

const headings = /^H[1-6]$/;
const blockRoles = /^(H[1-6]|P|L|LI|LBody|Table|TR|TH|TD|Caption|Div|Sect|Document)$/;

export async function pdfText(file: Uint8Array): Promise<PdfText> {
  // pdf.js takes the bytes for itself, so it gets a copy.
  const document = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise;
  try {
    return await read(document);
  } finally {
    await document.destroy();
  }
}

async function read(document: PDFDocumentProxy): Promise<PdfText> {
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => readPage(await document.getPage(number))),
  );
  const info = Object.fromEntries(Object.entries((await document.getMetadata()).info));
  const preferences = new Map(Object.entries((await document.getViewerPreferences()) ?? {}));
  const { blocks, contents } = textOf(pages.flatMap((page) => page.blocks));
  const furniture = pages.map((page) => page.furniture);
  return {
    title: String(info["Title"]),
    blocks,
    contents,
    furniture: (furniture.at(-1) ?? []).slice(0, 2),
    facts: {
      pages: document.numPages,
      tagged: Boolean((await document.getMarkInfo())?.["Marked"]),
      showsTitle: preferences.get("DisplayDocTitle") === true,
      language: String(info["Language"]),
      pictures: pages.flatMap(({ pictures }, index) =>
        pictures.map((description) => ({ description, page: index + 1 })),
      ),
      outline: outlineOf(await document.getOutline()),
      furniture,
      marks: pages.map(({ marks }) => marks),
    },
  };
}

interface TaggedBlock extends TextBlock {
  /** The tags around it, outermost first. */
  readonly path: string;
  /** Whether it is the first on its page. */
  readonly startsPage: boolean;
  readonly inHeaderRow: boolean;
  /** Whether it has a bullet or a number. */
  readonly labelled: boolean;
}

interface PageText {
  readonly blocks: readonly TaggedBlock[];
  readonly pictures: readonly string[];
  readonly furniture: readonly string[];
  readonly marks: readonly string[];
}

async function readPage(page: PDFPageProxy): Promise<PageText> {
  const { tagged, ...untagged } = textsOf((await page.getTextContent(withTags)).items);
  const reader = new TagReader(tagged);
  const tree = await page.getStructTree();
  if (tree) reader.read(tree);
  return { blocks: reader.blocks, pictures: reader.pictures, ...untagged };
}

const withTags = { includeMarkedContent: true };

type PageItem = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>["items"][number];
type PrintedItem = Extract<PageItem, { readonly str: string }>;

/** A page's text by the tag it belongs to. What has none is the page's furniture. */
function textsOf(items: readonly PageItem[]) {
  const tagged = new Map<string, string>();
  const furniture: PrintedItem[] = [];
  const open: (string | undefined)[] = [];
  for (const item of items) {
    const id = open.findLast((each) => each !== undefined);
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id);
    } else if (id === undefined) furniture.push(item);
    else tagged.set(id, withLine(tagged.get(id) ?? "", item));
  }
  return {
    tagged,
    furniture: furnitureOf(furniture),
    marks: furniture.filter(isMark).map(({ str }) => str),
  };
}

/** The mark of a draft stands in the header and does not belong to its text. */
function isMark({ str }: PrintedItem): boolean {
  return str === "Draft";
}

/** Header, footer and page number: they have no tags, only their places. */
function furnitureOf(items: readonly PrintedItem[]): readonly string[] {
  const isNumber = ({ str }: PrintedItem) => /^Page \d/.test(str);
  const isHeader = ({ transform }: PrintedItem) => Number(transform[5]) > halfWayUp;
  const texts = items.filter((item) => !isNumber(item) && !isMark(item));
  return [
    texts.filter(isHeader),
    texts.filter((item) => !isHeader(item)),
    items.filter(isNumber),
  ].map((part) => tidy(part.map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str)).join("")));
}

/** In points from the lower edge of A4. */
const halfWayUp = 421;

/** Words are parted at line ends, unless the line ends in the middle of a compound or an address. */
function withLine(before: string, { str, hasEOL }: { str: string; hasEOL: boolean }): string {
  const text = before + str;
  return hasEOL && !/[\p{L}\p{N}]-$|\/$/u.test(text) ? `${text} ` : text;
}

class TagReader {
  readonly blocks: TaggedBlock[] = [];
  readonly pictures: string[] = [];
  readonly #texts: ReadonlyMap<string, string>;
  readonly #writer = new BlockWriter();
  #path: readonly string[] = [];
  #labelled = false;
  #header = false;

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  read(node: StructureNode): void {
    if ("id" in node) this.#writer.write(this.#texts.get(node.id) ?? "");
    else if (!("role" in node)) return;
    // What a picture says follows it in words.
    else if (node.role === "Figure") this.pictures.push("alt" in node ? String(node.alt) : "");
    else if (node.role === "Lbl") this.#labelled = true;
    else if (blockRoles.test(node.role)) this.#block(node);
    else this.#children(node);
  }

  #block(node: Structure): void {
    this.#end();
    this.#header = isHeaderRow(node) || (this.#header && node.role !== "TR");
    const outer = this.#path;
    this.#path = [...outer, node.role];
    this.#children(node);
    this.#end();
    this.#path = outer;
  }

  #children({ children }: Structure): void {
    for (const child of children) this.read(child);
  }

  #end(): void {
    this.#writer.end(headings.test(this.#path.at(-1) ?? "") ? "heading" : "text");
    for (const block of this.#writer.blocks.splice(0)) {
      const startsPage = this.blocks.length === 0;
      const place = { path: this.#path.join("/"), startsPage, inHeaderRow: this.#header };
      this.blocks.push({ ...block, ...place, labelled: this.#labelled });
      this.#labelled = false;
    }
  }
}

function isHeaderRow({ role, children }: Structure): boolean {
  return role === "TR" && children.every((child) => "role" in child && child.role === "TH");
}

/** Parts the contents list from the rest: it stands under a heading of its own, before the first section. */
function textOf(blocks: readonly TaggedBlock[]): Pick<PolicyText, "blocks" | "contents"> {
  const start = blocks.findIndex(({ kind, text }) => kind === "heading" && text === "Contents");
  const length = blocks.slice(start + 1).findIndex(({ kind }) => kind === "heading") + 1;
  if (start === -1) return { blocks: acrossPages(blocks), contents: [] };
  return {
    blocks: acrossPages(blocks.toSpliced(start, length)),
    contents: blocks
      .slice(start + 1, start + length)
      .map(({ text }) => tidy(text.replace(/\d+$/, ""))),
  };
}

/** A block that goes on over the end of a page is one again, and a table that does has its header once. */
function acrossPages(blocks: readonly TaggedBlock[]): readonly TextBlock[] {
  const all: TaggedBlock[] = [];
  for (const block of blocks.filter(isNoRepetition)) {
    const last = all.at(-1);
    if (last && block.startsPage && goesOn(last, block)) {
      all.splice(-1, 1, { ...last, text: `${last.text} ${block.text}` });
    } else all.push({ ...block, mayGoOn: block.startsPage && last?.path === block.path });
  }
  return all.map(({ kind, text, mayGoOn = false }) => ({ kind, text, mayGoOn }));
}

/** Whether a block stands there for itself: the header of a table comes again on each page the table goes on to. */
function isNoRepetition(
  { inHeaderRow }: TaggedBlock,
  index: number,
  blocks: readonly TaggedBlock[],
): boolean {
  if (!inHeaderRow) return true;
  const before = blocks.slice(0, index);
  const first = before.findLastIndex((block) => !block.inHeaderRow) + 1;
  const inTable = before[first - 1]?.path.includes("Table/") ?? false;
  return !(inTable && blocks[first]?.startsPage);
}

/** Headings stay whole, so that two of them are two even where a picture stood between. */
function goesOn(last: TaggedBlock, first: TaggedBlock): boolean {
  if (last.kind === "heading") return false;
  return last.path === first.path && !first.labelled && !/[.:?!]$/.test(last.text);
}

type Outline = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

function outlineOf(outline: Outline): readonly string[] {
  return (outline ?? []).flatMap(({ title, items }) => [tidy(title), ...outlineOf(items)]);
}
