import type { Block } from "./document.ts";
import type { LateAddress, LateValue, ValueAt } from "./late-text.ts";

/** What stands in a slot: text that is printed exactly as it is, or a whole block. */
export type SlotContent =
  | { readonly type: "text"; readonly value: string; readonly origin?: string }
  /** A value that is put in when all that schools share is made. */
  | ({ readonly type: "late" } & LateValue)
  | { readonly type: "tickBox" }
  /** Room for handwriting in the table cell that it stands in. */
  | { readonly type: "penRoom"; readonly lines: number }
  | { readonly type: "block"; readonly block: Block }
  /** A block that depends on what the whole policy cites, as the list of guidance does. */
  | { readonly type: "laterBlock"; readonly make: (cited: Cited) => Block };

/** Ids of the references that a policy cites, in the order of citing. */
export type Cited = readonly string[];

/** Markdown with marks, and what belongs in their places. */
export interface MarkedText {
  readonly markdown: string;
  readonly slots: Slots;
}

const open = "\uE000";
const close = "\uE001";
const firstDigit = 0xe010;
const digitZero = "0".charCodeAt(0);
const pattern = /\uE000([\uE010-\uE019]+)\uE001/g;

/**
 * Values never pass through Markdown. The template is filled with short marks from Unicode's private-use area
 * (configurations may not hold such characters), the Markdown is parsed, and only then do the values take the
 * place of their marks in the tree. So no value can become markup, and each piece of text knows its origin.
 */
export class Slots {
  readonly #contents: SlotContent[] = [];
  #waitForCited = false;

  /** Keeps the content and gives the mark to print in its place. */
  mark(content: SlotContent): string {
    this.#contents.push(content);
    if (content.type === "laterBlock") this.#waitForCited = true;
    return markOf(this.#contents.length - 1);
  }

  /** Cuts text at its marks: plain strings and slot contents in the order they stand. */
  split(text: string): readonly (string | SlotContent)[] {
    if (!text.includes(open)) return text === "" ? [] : [text];
    const pieces: (string | SlotContent)[] = [];
    let position = 0;
    for (const match of text.matchAll(pattern)) {
      if (match.index > position) pieces.push(text.slice(position, match.index));
      pieces.push(this.#content(indexIn(match[1] ?? "")));
      position = match.index + match[0].length;
    }
    if (position < text.length) pieces.push(text.slice(position));
    return pieces;
  }

  /** Makes the late values known whose marks stand in a text. */
  settle(text: string, value: (late: LateValue) => string): void {
    for (const [, digits = ""] of text.matchAll(pattern)) {
      const late = this.#content(indexIn(digits));
      if (late.type !== "late") continue;
      const { origin } = late;
      this.#contents[indexIn(digits)] = { type: "text", value: value(late), origin };
    }
  }

  /** An address with its marks replaced by their values: in its parts where one of those is late. */
  address(text: string): string | LateAddress {
    const parts = this.split(text).map((piece) => {
      if (typeof piece === "string" || piece.type === "late") return piece;
      return piece.type === "text" ? piece.value : "";
    });
    return parts.some((part) => typeof part !== "string") ? parts : parts.join("");
  }

  /** Text with its marks replaced by a school's values, for a policy's title. */
  fill(text: string, valueAt: ValueAt): string {
    return this.split(text)
      .map((piece) => {
        if (typeof piece === "string") return piece;
        if (piece.type === "late") return piece.form(valueAt(piece.origin));
        return piece.type === "text" ? piece.value : "";
      })
      .join("");
  }

  /** Whether something in them depends on what the whole policy cites. */
  get waitForCited(): boolean {
    return this.#waitForCited;
  }

  #content(index: number): SlotContent {
    const content = this.#contents[index];
    if (content === undefined) throw new Error(`There is no slot ${index}.`);
    return content;
  }
}

function markOf(index: number): string {
  let digits = "";
  for (const digit of String(index))
    digits += String.fromCharCode(firstDigit + digit.charCodeAt(0) - digitZero);
  return open + digits + close;
}

function indexIn(digits: string): number {
  let index = 0;
  for (let place = 0; place < digits.length; place += 1)
    index = index * 10 + digits.charCodeAt(place) - firstDigit;
  return index;
}
