import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from "docx";

/** Word takes letters, digits and underscores, a letter first, and no more than 40 of them. */
const wordsBookmarkName = /^\p{L}[\p{L}\d_]{0,39}$/u;

/** Hands out the names and numbers that have to be unique within one Word file, always in the same order. */
export class Register {
  readonly #bookmarkNames = new Map<string, string>();
  readonly #takenNames = new Set<string>();
  readonly #hyperlinks = new Map<string, string>();
  #bookmarks = 0;
  #lists = 0;
  #boxes = 0;
  #drawings = 0;

  /** The bookmark that stands for an anchor of the document, whether it comes before or after the reference. */
  bookmarkName(anchor: string): string {
    const known = this.#bookmarkNames.get(anchor);
    if (known !== undefined) return known;
    const wished = anchor.replaceAll(/[^\p{L}\d_]/gu, "_");
    const usable = wordsBookmarkName.test(wished) && !this.#takenNames.has(wished);
    const name = usable ? wished : `anchor_${this.#bookmarkNames.size + 1}`;
    this.#bookmarkNames.set(anchor, name);
    this.#takenNames.add(name);
    return name;
  }

  /** Puts a bookmark around content that can be linked to. */
  bookmarked(
    anchor: string | undefined,
    children: readonly ParagraphChild[],
  ): readonly ParagraphChild[] {
    if (anchor === undefined) return children;
    this.#bookmarks += 1;
    return [new NumberedBookmark(this.bookmarkName(anchor), this.#bookmarks, children)];
  }

  /** The relationship that leads to an outside address, without Word's "rId". */
  hyperlinkId(url: string): string {
    const id = this.#hyperlinks.get(url) ?? `Link${this.#hyperlinks.size + 1}`;
    this.#hyperlinks.set(url, id);
    return id;
  }

  /** Outside addresses by relationship, for the package. */
  get hyperlinks(): ReadonlyMap<string, string> {
    return this.#hyperlinks;
  }

  /** Each list is an instance of its numbering, so that it starts from one. */
  nextList(): number {
    this.#lists += 1;
    return this.#lists;
  }

  /** docx's own number goes on from one file to the next. */
  drawingId(): string {
    this.#drawings += 1;
    return String(this.#drawings);
  }

  /** Call-outs and cards are counted together. */
  nextBox(): number {
    this.#boxes += 1;
    return this.#boxes;
  }
}

/** A bookmark with a number of this file's. docx's own numbers go on from one file to the next. */
class NumberedBookmark extends Bookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor(name: string, number: number, children: readonly ParagraphChild[]) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, number);
    this.end = new BookmarkEnd(number);
  }
}
