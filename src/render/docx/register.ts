import type { ListMarker } from "../../document/document.ts";
import { attributes, type Xml } from "./xml.ts";

/** Word takes letters, digits and underscores, a letter first, and no more than 40 of them. */
const wordsBookmarkName = /^\p{L}[\p{L}\d_]{0,39}$/u;

export type PictureKind = "svg" | "png" | "jpg";

/** A picture that lies in the package. */
export interface Medium {
  readonly kind: PictureKind;
  readonly bytes: Uint8Array;
}

/** Hands out the names and numbers that have to be unique within one Word file, always in the same order. */
export class Register {
  readonly #bookmarkNames = new Map<string, string>();
  readonly #takenNames = new Set<string>();
  readonly #hyperlinks = new Map<string, string>();
  readonly #lists: ListMarker[] = [];
  readonly #media: Medium[] = [];
  readonly #firstList: number;
  #bookmarks = 0;
  #boxes = 0;
  #drawings = 0;

  /** `firstList` is the first number that a list may have. */
  constructor(firstList: number) {
    this.#firstList = firstList;
  }

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
  bookmarked(anchor: string | undefined, content: Xml): Xml {
    if (anchor === undefined) return content;
    this.#bookmarks += 1;
    const id = this.#bookmarks;
    const name = attributes({ "w:name": this.bookmarkName(anchor) });
    return `<w:bookmarkStart${name} w:id="${id}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
  }

  /** The relationship that leads to an outside address. */
  hyperlinkId(url: string): string {
    const id = this.#hyperlinks.get(url) ?? `rIdLink${this.#hyperlinks.size + 1}`;
    this.#hyperlinks.set(url, id);
    return id;
  }

  /** Outside addresses by relationship, for the package. */
  get hyperlinks(): ReadonlyMap<string, string> {
    return this.#hyperlinks;
  }

  /** The number of a list of its own, so that it starts from one. */
  nextList(marker: ListMarker): number {
    this.#lists.push(marker);
    return this.#firstList + this.#lists.length - 1;
  }

  /** The markers of all lists, in the order of their numbers. */
  get lists(): readonly ListMarker[] {
    return this.#lists;
  }

  /** The relationship that leads to a picture. The same picture lies in the package once. */
  mediumId({ bytes, kind }: Medium): string {
    const found = this.#media.findIndex((medium) => areSame(medium.bytes, bytes));
    const at = found >= 0 ? found : this.#media.push({ kind, bytes }) - 1;
    return mediumId(at);
  }

  /** In the order of their relationships. */
  get media(): readonly Medium[] {
    return this.#media;
  }

  nextDrawing(): number {
    this.#drawings += 1;
    return this.#drawings;
  }

  /** Call-outs and cards are counted together. */
  nextBox(): number {
    this.#boxes += 1;
    return this.#boxes;
  }
}

/** The relationship of a picture by its place among the media, from 0. */
export function mediumId(at: number): string {
  return `rIdImage${at + 1}`;
}

function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || Buffer.compare(one, other) === 0;
}
