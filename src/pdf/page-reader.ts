import { GlyphTexts } from "./glyph-text.ts";
import { numberedAround, type PageContent, type PaintedObject } from "./page-content.ts";
import type { PdfFile, PdfPage } from "./pdf-file.ts";
import type { PdfDictionary } from "./pdf-objects.ts";
import { readContent } from "./read-content.ts";
import type { MarkedStretch } from "./tag-tree.ts";

/** A page with what it paints. */
export interface ReadPage extends PdfPage {
  /** From 1. */
  readonly number: number;
  readonly content: PageContent;
  readonly resources: PdfDictionary | undefined;
  /** What is painted in each numbered mark. */
  readonly marked: ReadonlyMap<number, readonly PaintedObject[]>;
}

/** The pages of a file with their content, and the text of what is marked there. */
export class PageReader {
  readonly pages: readonly ReadPage[];
  readonly #byObject: ReadonlyMap<number, ReadPage>;
  readonly #texts: GlyphTexts;

  /** Throws NotContent where a page cannot be read. */
  constructor(file: PdfFile) {
    this.#texts = new GlyphTexts(file);
    this.pages = file.pages.map((page, index) => readPage(file, page, index + 1));
    this.#byObject = new Map(this.pages.map((page) => [page.object, page]));
  }

  page(object: number): ReadPage | undefined {
    return this.#byObject.get(object);
  }

  paintedIn({ page, mark }: MarkedStretch): readonly PaintedObject[] {
    return this.page(page)?.marked.get(mark) ?? [];
  }

  /** The text of a stretch. Lines are parted by a space. */
  textIn(stretch: MarkedStretch): string {
    const page = this.page(stretch.page);
    if (!page) return "";
    let text = "";
    let height: number | undefined;
    for (const object of this.paintedIn(stretch)) {
      if (object.kind !== "text") continue;
      if (height !== undefined && Math.abs(object.box.top - height) > 1) text += " ";
      height = object.box.bottom;
      text += this.textOfObject(object, page);
    }
    return text;
  }

  /** What one painted object says. */
  textOfObject(object: PaintedObject, { content, resources }: ReadPage): string {
    return this.#texts.textOf(object, content, resources);
  }

  /** The text of stretches, in one line. */
  textOf(stretches: readonly MarkedStretch[]): string {
    return stretches
      .map((each) => this.textIn(each))
      .join(" ")
      .replaceAll(/\s+/gu, " ")
      .trim();
  }
}

function readPage(file: PdfFile, page: PdfPage, number: number): ReadPage {
  const content = readContent(file.content(file.value(page.dictionary, "Contents")));
  const marked = new Map<number, PaintedObject[]>();
  for (const object of content.objects) {
    const id = numberedAround(object.sequence)?.id;
    if (id === undefined) continue;
    const known = marked.get(id);
    if (known) known.push(object);
    else marked.set(id, [object]);
  }
  const resources = file.dictionary(page.dictionary, "Resources");
  return { ...page, number, content, resources, marked };
}
