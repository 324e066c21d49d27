import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import type { FinishedBlock, FinishedDocument } from "../../src/verify/finished-document.ts";
import { readPdf } from "../../src/verify/pdf/read-pdf.ts";
import { shown } from "../../src/verify/text.ts";
import { type PolicyText, type TextBlock, tidy } from "./policy-text.ts";

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

export async function pdfText(file: Uint8Array): Promise<PdfText> {
  // pdf.js takes the bytes for itself, so it gets a copy.
  const document = await getDocument({ data: Uint8Array.from(file), verbosity: 0 }).promise;
  try {
    return await read(document, await readPdf(file));
  } finally {
    await document.destroy();
  }
}

/** A block of text for each paragraph, and for each cell of a table. */
function textBlocks(block: FinishedBlock): readonly TextBlock[] {
  switch (block.type) {
    case "heading":
      return [{ kind: "heading", text: shown(block.text) }];
    case "row":
      return block.cells.map(({ text }) => ({ kind: "text", text: shown(text) }));
    case "paragraph":
    case "item":
      return [{ kind: "text", text: shown(block.text) }];
    case "figure":
      return [];
  }
}

async function read(document: PDFDocumentProxy, finished: FinishedDocument): Promise<PdfText> {
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const info = Object.fromEntries(Object.entries((await document.getMetadata()).info));
  const preferences = new Map(Object.entries((await document.getViewerPreferences()) ?? {}));
  const artifacts = await Promise.all(
    numbers.map(async (number) => pageArtifactsOn(await document.getPage(number))),
  );
  const pictures = await Promise.all(
    numbers.map(async (number) => picturesOn(await document.getPage(number))),
  );
  return {
    title: String(info["Title"]),
    blocks: finished.blocks.flatMap(textBlocks),
    contents: finished.contents.map(({ text }) => shown(text)),
    furniture: furnitureOf(artifacts.at(-1) ?? []).slice(0, 2),
    facts: {
      pages: document.numPages,
      tagged: Boolean((await document.getMarkInfo())?.["Marked"]),
      showsTitle: preferences.get("DisplayDocTitle") === true,
      language: String(info["Language"]),
      pictures: pictures.flat(),
      outline: outlineOf(await document.getOutline()),
      furniture: artifacts.map(furnitureOf),
      marks: artifacts.map((items) => items.filter(isMark).map(({ str }) => str)),
    },
  };
}

type Structure = NonNullable<Awaited<ReturnType<PDFPageProxy["getStructTree"]>>>;
type StructureNode = Structure["children"][number];

async function picturesOn(page: PDFPageProxy) {
  const tree = await page.getStructTree();
  const descriptions = tree ? descriptionsIn(tree) : [];
  return descriptions.map((description) => ({ description, page: page.pageNumber }));
}

function descriptionsIn(node: StructureNode): readonly string[] {
  if (!("role" in node)) return [];
  if (node.role === "Figure") return ["alt" in node ? String(node.alt) : ""];
  return node.children.flatMap(descriptionsIn);
}

type PageItem = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>["items"][number];
type PrintedItem = Extract<PageItem, { readonly str: string }>;

/** A page's header, footer and page number: the text in artifacts with a type, which those of drawings have not. */
async function pageArtifactsOn(page: PDFPageProxy): Promise<readonly PrintedItem[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts: PrintedItem[] = [];
  const open: boolean[] = [];
  for (const item of items) {
    if ("str" in item) {
      if (open.at(-1)) texts.push(item);
    } else if (item.type === "endMarkedContent") open.pop();
    else {
      open.push(
        item.type === "beginMarkedContentProps" && "tag" in item && item.tag === "Artifact",
      );
    }
  }
  return texts;
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

type Outline = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

function outlineOf(outline: Outline): readonly string[] {
  return (outline ?? []).flatMap(({ title, items }) => [tidy(title), ...outlineOf(items)]);
}
