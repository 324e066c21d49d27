import {
  PDFArray,
  PDFBool,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFString,
  type PdfContext,
  type PdfDictionary,
  type PdfName,
  type PdfObject,
} from "./library.ts";
import { referenceTo } from "./pdf-objects.ts";
import {
  angleClose,
  angleOpen,
  backslash,
  blank,
  capitalR,
  hash,
  kinds,
  nine,
  regular,
  roundClose,
  roundOpen,
  slash,
  squareClose,
  squareOpen,
  zero,
} from "./signs.ts";

/** That bytes are not what browsers write, whether or not it is right. */
export class NotPlain extends Error {
  override readonly name = "NotPlain";
}

const words: Readonly<Record<string, PdfObject>> = {
  true: PDFBool.True,
  false: PDFBool.False,
  null: PDFNull,
};

/** Deeper than any value of a browser's. */
const deepest = 100;
const nameSlots = 1024;

/**
 * Reads the values of a PDF file (ISO 32000-1, 7.3) one after the other, as the library's objects. Throws NotPlain at
 * whatever browsers do not write, such as a comment.
 */
export class ObjectReader {
  readonly bytes: Uint8Array;
  readonly context: PdfContext = PDFContext.create();
  at = 0;
  /** Files have few names, thousands of times: each is known by its bytes, without making a text of them. */
  readonly #names: (PdfName | undefined)[] = Array.from({ length: nameSlots });

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  value(depth = 0): PdfObject {
    if (depth > deepest) throw new NotPlain("values are nested too deeply");
    switch (this.bytes[this.at]) {
      case slash:
        return this.#name();
      case roundOpen:
        return PDFString.of(this.#literal());
      case angleOpen:
        return this.bytes[this.at + 1] === angleOpen ? this.dictionary(depth) : this.#hexadecimal();
      case squareOpen:
        return this.#array(depth);
      default:
        return this.#isDigit(this.at) ? this.#numberOrReference() : this.#word();
    }
  }

  dictionary(depth = 0): PdfDictionary {
    this.expect("<<");
    const entries = new Map<PdfName, PdfObject>();
    for (this.skipBlanks(); this.bytes[this.at] !== angleClose; this.skipBlanks()) {
      const key = this.#name();
      this.skipBlanks();
      entries.set(key, this.value(depth + 1));
    }
    this.expect(">>");
    return PDFDict.fromMapWithContext(entries, this.context);
  }

  /** A number of digits alone. */
  whole(): number {
    const from = this.at;
    let number = 0;
    for (; this.#isDigit(this.at); this.at++) {
      number = number * 10 + (this.bytes[this.at] ?? 0) - zero;
    }
    if (this.at === from || this.at > from + 10) throw new NotPlain("no number stands here");
    return number;
  }

  skipBlanks(): void {
    while (kinds[this.bytes[this.at] ?? roundOpen] === blank) this.at++;
  }

  /** Whether a word stands here. Goes past it. */
  takes(word: string): boolean {
    for (let index = 0; index < word.length; index++) {
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return false;
    }
    this.at += word.length;
    return true;
  }

  /** Goes past a word. Throws NotPlain where another stands. */
  expect(word: string): void {
    if (!this.takes(word)) throw new NotPlain(`no ${word} stands at byte ${this.at}`);
  }

  #isDigit(at: number): boolean {
    const sign = this.bytes[at] ?? 0;
    return sign >= zero && sign <= nine;
  }

  #numberOrReference(): PdfObject {
    const from = this.at;
    while (this.#isDigit(this.at)) this.at++;
    const after = this.at;
    // Nothing that a browser writes was changed since: its generation is 0.
    if (this.bytes[after + 1] === zero && this.bytes[after + 3] === capitalR) {
      this.at = from;
      const number = this.whole();
      if (this.takes(" 0 R")) return referenceTo(number);
    }
    this.at = from;
    return this.#word();
  }

  /** A number, or one of the few words that are values. */
  #word(): PdfObject {
    const from = this.at;
    while (kinds[this.bytes[this.at] ?? roundOpen] === regular) this.at++;
    const word = this.#text(from, this.at);
    const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word) ? PDFNumber.of(Number(word)) : undefined;
    const value = number ?? words[word];
    if (!value) throw new NotPlain(`no value stands at byte ${from}`);
    return value;
  }

  #name(): PdfName {
    const { bytes } = this;
    const from = this.at;
    if (bytes[from] !== slash) throw new NotPlain(`no name stands at byte ${from}`);
    let slot = 0;
    let at = from + 1;
    for (; kinds[bytes[at] ?? roundOpen] === regular; at++) {
      const sign = bytes[at] ?? 0;
      if (sign === hash) throw new NotPlain("a name is written in digits");
      slot = (slot * 31 + sign) % nameSlots;
    }
    this.at = at;
    const known = this.#names[slot];
    if (known && this.#isWritten(known.asString(), from, at)) return known;
    const name = PDFName.of(this.#text(from + 1, at));
    this.#names[slot] = name;
    return name;
  }

  #isWritten(text: string, from: number, to: number): boolean {
    if (text.length !== to - from) return false;
    for (let at = from; at < to; at++) {
      if (this.bytes[at] !== text.charCodeAt(at - from)) return false;
    }
    return true;
  }

  #text(from: number, to: number): string {
    let text = "";
    for (let at = from; at < to; at++) text += String.fromCharCode(this.bytes[at] ?? 0);
    return text;
  }

  #array(depth: number): PdfObject {
    this.at++;
    const array = PDFArray.withContext(this.context);
    for (this.skipBlanks(); this.bytes[this.at] !== squareClose; this.skipBlanks()) {
      array.push(this.value(depth + 1));
    }
    this.at++;
    return array;
  }

  #hexadecimal(): PdfObject {
    const from = this.at + 1;
    const to = this.bytes.indexOf(angleClose, from);
    if (to === -1) throw new NotPlain("a text does not end");
    this.at = to + 1;
    return PDFHexString.of(this.#text(from, to));
  }

  /** A string between brackets, escapes and all. */
  #literal(): string {
    const from = this.at++;
    for (let open = 1; open > 0; this.at++) {
      const sign = this.bytes[this.at];
      if (sign === undefined) throw new NotPlain("a text does not end");
      if (sign === backslash) this.at++;
      else if (sign === roundOpen) open++;
      else if (sign === roundClose) open--;
    }
    return this.#text(from + 1, this.at - 1);
  }
}
