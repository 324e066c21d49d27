import type { Block } from "./document.ts";

/** What stands in a slot: text that is printed exactly as it is, or a whole block. */
export type SlotContent =
  | { readonly type: "text"; readonly value: string; readonly origin?: string }
  | { readonly type: "tickBox" }
  /** Room for handwriting in the table cell that it stands in. */
  | { readonly type: "penRoom"; readonly lines: number }
  // A block may depend on what the rest of the policy says (the list of guidance does), so it is made on demand.
  | { readonly type: "block"; readonly block: () => Block };

const open = "\uE000";
const close = "\uE001";
const firstDigit = 0xe010;
const pattern = /\uE000([\uE010-\uE019]+)\uE001/g;

/**
 * Values never pass through Markdown. The template is filled with short marks from Unicode's private-use area
 * (configurations may not hold such characters), the Markdown is parsed, and only then do the values take the
 * place of their marks in the tree. So no value can become markup, and each piece of text knows its origin.
 */
export class Slots {
  readonly #contents: SlotContent[] = [];

  /** Keeps the content and gives the mark to print in its place. */
  mark(content: SlotContent): string {
    this.#contents.push(content);
    const digits = Array.from(String(this.#contents.length - 1), (digit) =>
      String.fromCharCode(firstDigit + Number(digit)),
    );
    return open + digits.join("") + close;
  }

  /** Cuts text at its marks: plain strings and slot contents in the order they stand. */
  split(text: string): readonly (string | SlotContent)[] {
    const pieces: (string | SlotContent)[] = [];
    let position = 0;
    for (const match of text.matchAll(pattern)) {
      if (match.index > position) pieces.push(text.slice(position, match.index));
      pieces.push(this.#content(match[1] ?? ""));
      position = match.index + match[0].length;
    }
    if (position < text.length) pieces.push(text.slice(position));
    return pieces;
  }

  /** Text with its marks replaced by their values, for addresses and titles. */
  fill(text: string): string {
    return this.split(text)
      .map((piece) => {
        if (typeof piece === "string") return piece;
        return piece.type === "text" ? piece.value : "";
      })
      .join("");
  }

  #content(digits: string): SlotContent {
    const index = Number(Array.from(digits, (digit) => digit.charCodeAt(0) - firstDigit).join(""));
    const content = this.#contents[index];
    if (content === undefined) throw new Error(`There is no slot ${index}.`);
    return content;
  }
}
