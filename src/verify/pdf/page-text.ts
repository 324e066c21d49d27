import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { withoutPageNumber } from "../labels.ts";
import { softBreak, tidy } from "../text.ts";

/** The text of one marked stretch of a page. */
export interface MarkedText {
  readonly text: string;
  /** Base lines of its first and last words, in points from the lower edge of the page. */
  readonly top: number;
  readonly bottom: number;
}

/** A place on a page that links can lead to. */
export interface PagePlace {
  /** Number of the page's object. */
  readonly page: number;
  /** In points from the lower edge. */
  readonly height: number;
}

/** What a PDF prints, without its structure. */
export interface PrintedText {
  readonly title: string;
  readonly language: string;
  /** By the page's object and the mark's number. */
  readonly marks: ReadonlyMap<string, MarkedText>;
  /** Headers and footers, each once, without page numbers. */
  readonly furniture: readonly string[];
  placeOf(name: string): PagePlace | undefined;
}

/** The name of a marked stretch of text in `marks`. */
export function markName(page: number, mark: number): string {
  return `p${page}R_mc${mark}`;
}

/** Reads the text of all pages, decoded and in the order of reading. `destinations` are the names to look up. */
export async function readPrintedText(
  bytes: Uint8Array,
  destinations: readonly string[],
): Promise<PrintedText> {
  // pdf.js takes the bytes for itself, so it gets a copy.
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  try {
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
    const pages = await Promise.all(
      numbers.map(async (number) => readPage(await document.getPage(number))),
    );
    const info = Object.fromEntries(Object.entries((await document.getMetadata()).info));
    const places = await placesOf(document, destinations);
    return {
      title: String(info["Title"] ?? ""),
      language: String(info["Language"] ?? ""),
      marks: new Map(pages.flatMap(({ marks }) => marks)),
      furniture: furnitureOf(pages.flatMap(({ unmarked }) => unmarked)),
      placeOf: (name) => places.get(name),
    };
  } finally {
    await document.destroy();
  }
}

async function placesOf(
  document: PDFDocumentProxy,
  names: readonly string[],
): Promise<ReadonlyMap<string, PagePlace>> {
  const places = await Promise.all(
    names.map(async (name) => {
      const [page, , , height] = (await document.getDestination(name)) ?? [];
      return typeof page?.num === "number" && typeof height === "number"
        ? ([[name, { page: page.num, height }]] as const)
        : [];
    }),
  );
  return new Map(places.flat());
}

type PageItem = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>["items"][number];
type PrintedItem = Extract<PageItem, { readonly str: string }>;

async function readPage(page: PDFPageProxy) {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const printed = byMark(items);
  const own = printed.get(noMark) ?? [];
  return {
    marks: Array.from(printed, ([mark, texts]) => [mark, markedText(texts)] as const),
    unmarked: [partOf(own, "header"), partOf(own, "footer")],
  };
}

/** A page's text by the mark that it stands in. */
function byMark(items: readonly PageItem[]): ReadonlyMap<string, readonly PrintedItem[]> {
  const marks = new Map<string, PrintedItem[]>();
  const open = [noMark];
  for (const item of items) {
    if ("str" in item) {
      const mark = open.at(-1) ?? noMark;
      marks.set(mark, [...(marks.get(mark) ?? []), item]);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(markOf(item) ?? open.at(-1) ?? noMark);
  }
  return marks;
}

/** Stands for what has no number: the page's own text, which is an artifact, and text that is not marked at all. */
const noMark = "";
/** Stands for what is drawn, such as a table's header on each further page. */
const drawing = "drawing";

/** Artifacts that are no header or footer say nothing of themselves. */
function markOf({ id, type, ...item }: Exclude<PageItem, PrintedItem>): string | undefined {
  const isArtifact = "tag" in item && item.tag === "Artifact";
  return type === "beginMarkedContent" && isArtifact ? drawing : id;
}

function markedText(items: readonly PrintedItem[]): MarkedText {
  const words = items.filter(({ str }) => str.trim() !== "");
  const heights = words.map(heightOf);
  const text = textOf(items);
  return {
    text,
    top: heights[0] ?? Number.NaN,
    bottom: heights.at(-1) ?? Number.NaN,
  };
}

function textOf(items: readonly PrintedItem[]): string {
  return linesOf(items)
    .map((line) => inReadingOrder(line).join(""))
    .join(softBreak);
}

function linesOf(items: readonly PrintedItem[]): readonly (readonly PrintedItem[])[] {
  const lines: PrintedItem[][] = [[]];
  for (const item of items) {
    lines.at(-1)?.push(item);
    if (item.hasEOL) lines.push([]);
  }
  return lines;
}

/** The words of a line come from left to right. Hebrew ones, with the signs between them, are read from the right. */
function inReadingOrder(line: readonly PrintedItem[]): readonly string[] {
  const texts = line.map(({ str }) => str);
  if (line.some(isHebrew) && !line.some(isOtherText)) {
    // All of it is Hebrew, with its signs, but for the space to what comes before it.
    const first = texts.findIndex((text) => text.trim() !== "");
    return [...texts.slice(0, first), ...texts.slice(first).toReversed()];
  }
  for (let start = 0; start < line.length; start++) {
    if (!isHebrew(line[start])) continue;
    const end = endOfHebrew(line, start);
    texts.splice(start, end - start, ...texts.slice(start, end).toReversed());
    start = end;
  }
  return texts;
}

/** Where a run of Hebrew ends: behind the last of its words, before anything that has letters or digits of its own. */
function endOfHebrew(line: readonly PrintedItem[], start: number): number {
  const rest = line.slice(start);
  const other = rest.findIndex(isOtherText);
  const run = other === -1 ? rest : rest.slice(0, other);
  return start + run.findLastIndex(isHebrew) + 1;
}

function isOtherText(item: PrintedItem): boolean {
  return !isHebrew(item) && /[\p{L}\p{N}]/u.test(item.str);
}

function isHebrew(item: PrintedItem | undefined): boolean {
  return item?.dir === "rtl";
}

interface PartOfPage {
  readonly part: "header" | "footer";
  readonly text: string;
}

/** In points from the lower edge of A4. */
const halfWayUp = 421;

/** The page's own text is its header or footer, by its place. The mark of a draft stands beside the header. */
function partOf(items: readonly PrintedItem[], part: PartOfPage["part"]): PartOfPage {
  const texts = items
    .filter((item) => heightOf(item) > halfWayUp === (part === "header"))
    .filter(({ str }) => str !== "Draft" && withoutPageNumber(str) !== "");
  return { part, text: tidy(textOf(texts)) };
}

/** Each text once, headers first. */
function furnitureOf(parts: readonly PartOfPage[]): readonly string[] {
  const texts = ["header", "footer"].flatMap((wanted) =>
    parts.filter(({ part, text }) => part === wanted && text !== "").map(({ text }) => text),
  );
  return Array.from(new Set(texts));
}

function heightOf({ transform }: PrintedItem): number {
  return Number(transform[5]);
}
