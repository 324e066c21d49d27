import {
  angleClose,
  angleOpen,
  backslash,
  blank,
  carriageReturn,
  dot,
  kinds,
  lineFeed,
  minus,
  percent,
  plus,
  regular,
  roundClose,
  roundOpen,
  slash,
  squareClose,
  squareOpen,
  zero,
} from "./signs.ts";

/** A value that is no number of its own. Names are texts; of strings only the place is known until `stringBytes` reads them. */
export type Operand = number | string | StringPlace | readonly Operand[] | OperandDictionary;

export interface OperandDictionary {
  readonly entries: ReadonlyMap<string, Operand>;
}

/** Where a string stands in the content, brackets included. */
export interface StringPlace {
  readonly from: number;
  readonly to: number;
}

/** That a content stream is not what the standard asks for. */
export class NotContent extends Error {
  override readonly name = "NotContent";
}

const numeric = new Uint8Array(256);
for (const sign of "0123456789+-.") numeric[sign.charCodeAt(0)] = 1;

/** Operators take six numbers; colours of many inks are the exception, and of no interest here. */
const mostNumbers = 32;

/** An operator as a number, by which it is known without making a text of it: its letters are the digits. */
export function operatorKey(operator: string): number {
  let key = 0;
  for (let at = 0; at < operator.length; at++) key = key * 256 + operator.charCodeAt(at);
  return key;
}

const none: readonly Operand[] = [];
const constants = new Map(["true", "false", "null"].map((word) => [operatorKey(word), word]));
const inlineImage = operatorKey("BI");

/**
 * Reads a content stream operator by operator (ISO 32000-1, 7.8.2). A page has thousands, so none becomes an object of
 * its own: the scanner shows the one that it has read last.
 */
export class ContentScanner {
  /** The operator, as `operatorKey` makes it. */
  operator = 0;
  /** Where the operator's first operand starts, and where it ends itself. */
  start = 0;
  end = 0;
  /** How many numbers stand before the operator. */
  numberCount = 0;
  /** The operands that are no numbers. */
  values: readonly Operand[] = none;
  readonly #numbers = new Float64Array(mostNumbers);
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Goes on to the next operator. False at the end. Throws NotContent. */
  next(): boolean {
    this.#skipBlanks();
    this.start = this.#at;
    this.numberCount = 0;
    this.values = none;
    while (this.#at < this.#bytes.length) {
      if (this.#readsOperator()) return true;
      this.#skipBlanks();
    }
    if (this.#at > this.start) throw new NotContent("The content ends before an operator.");
    return false;
  }

  /** Reads an operator or one of its operands, and says which. */
  #readsOperator(): boolean {
    if (numeric[this.#bytes[this.#at] ?? 0] === 1) {
      this.#addNumber(this.#number());
      return false;
    }
    const value = this.#value();
    if (value === undefined) return this.#endsWithOperator();
    this.#addValue(value);
    return false;
  }

  #addValue(value: Operand): void {
    // Most operators have one: to make room for more takes longer than to read it.
    this.values = this.values === none ? [value] : [...this.values, value];
  }

  /** One of the numbers before the operator; 0 where there are fewer. */
  number(index: number): number {
    return index < this.numberCount ? (this.#numbers[index] ?? 0) : 0;
  }

  #addNumber(value: number): void {
    if (this.numberCount < mostNumbers) this.#numbers[this.numberCount++] = value;
  }

  /** Reads a word: an operator, unless it is a value. */
  #endsWithOperator(): boolean {
    const from = this.#at;
    const key = this.#word();
    if (this.#at === from) throw new NotContent(`No operator stands at byte ${this.start}.`);
    const constant = constants.get(key);
    if (constant !== undefined) {
      this.#addValue(constant);
      return false;
    }
    this.operator = key;
    if (key === inlineImage) this.#skipInlineImage();
    this.end = this.#at;
    return true;
  }

  /** A value that is no number, unless a word stands here. */
  #value(): Operand | undefined {
    switch (this.#bytes[this.#at]) {
      case slash:
        return this.#name();
      case roundOpen:
        return this.#literal();
      case angleOpen:
        return this.#bytes[this.#at + 1] === angleOpen ? this.#dictionary() : this.#hexadecimal();
      case squareOpen:
        return this.#array();
      default:
        return undefined;
    }
  }

  /** Read sign by sign: half of a page's content is numbers. */
  #number(): number {
    const bytes = this.#bytes;
    let at = this.#at;
    let sign = 1;
    let whole = 0;
    let scale = 0;
    for (let code = bytes[at] ?? 0; numeric[code] === 1; code = bytes[++at] ?? 0) {
      if (code === minus) sign = -1;
      else if (code === dot) scale = 1;
      else if (code !== plus) {
        whole = whole * 10 + (code - zero);
        scale *= 10;
      }
    }
    this.#at = at;
    return scale > 1 ? (sign * whole) / scale : sign * whole;
  }

  /** Goes past a word; gives its key. */
  #word(): number {
    const bytes = this.#bytes;
    let at = this.#at;
    let key = 0;
    while (at < bytes.length) {
      const sign = bytes[at] ?? 0;
      if (kinds[sign] !== regular) break;
      key = key * 256 + sign;
      at++;
    }
    this.#at = at;
    return key;
  }

  #name(): string {
    return decodedName(this.#textOfWord(this.#at + 1));
  }

  #textOfWord(start: number): string {
    this.#at = start;
    this.#word();
    let text = "";
    for (let at = start; at < this.#at; at++) text += String.fromCharCode(this.#bytes[at] ?? 0);
    return text;
  }

  #literal(): StringPlace {
    const from = this.#at++;
    for (let open = 1; open > 0; this.#at++) {
      const sign = this.#bytes[this.#at];
      if (sign === undefined) throw new NotContent("The content ends inside a text.");
      if (sign === backslash) this.#at++;
      else if (sign === roundOpen) open++;
      else if (sign === roundClose) open--;
    }
    return { from, to: this.#at };
  }

  #hexadecimal(): StringPlace {
    const bytes = this.#bytes;
    const from = this.#at;
    let at = from + 1;
    while (at < bytes.length && bytes[at] !== angleClose) at++;
    if (at >= bytes.length) throw new NotContent("The content ends inside a text.");
    this.#at = at + 1;
    return { from, to: at + 1 };
  }

  #array(): readonly Operand[] {
    this.#at++;
    return this.#valuesUntil(squareClose);
  }

  #dictionary(): OperandDictionary {
    this.#at += 2;
    const values = this.#valuesUntil(angleClose);
    this.#at++;
    const entries = new Map<string, Operand>();
    for (let at = 0; at + 1 < values.length; at += 2) {
      const [key, value] = [values[at], values[at + 1]];
      if (typeof key === "string" && value !== undefined) entries.set(key, value);
    }
    return { entries };
  }

  #valuesUntil(closing: number): readonly Operand[] {
    const values: Operand[] = [];
    for (;;) {
      this.#skipBlanks();
      const sign = this.#bytes[this.#at] ?? 0;
      if (sign === closing) break;
      const value = numeric[sign] === 1 ? this.#number() : this.#value();
      const word = value ?? this.#textOfWord(this.#at);
      if (word === "" && value === undefined)
        throw new NotContent(`No value stands at byte ${this.#at}.`);
      values.push(word);
    }
    this.#at++;
    return values;
  }

  #skipBlanks(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    while (at < bytes.length) {
      const sign = bytes[at] ?? 0;
      if (sign === percent) at = this.#endOfComment(at);
      else if (kinds[sign] !== blank) break;
      at++;
    }
    this.#at = at;
  }

  #endOfComment(from: number): number {
    let at = from;
    for (;;) {
      const sign = this.#bytes[at + 1];
      if (sign === undefined || sign === lineFeed || sign === carriageReturn) return at;
      at++;
    }
  }

  /** An image within the content is any bytes between ID and EI, which stands between blanks. */
  #skipInlineImage(): void {
    for (const word of ["ID", "EI"]) {
      while (!this.#standsAlone(word.charCodeAt(0), word.charCodeAt(1))) {
        if (this.#at >= this.#bytes.length) throw new NotContent("The content ends in an image.");
        this.#at++;
      }
      this.#at += 2;
    }
  }

  #standsAlone(first: number, second: number): boolean {
    const at = this.#at;
    if (this.#bytes[at] !== first || this.#bytes[at + 1] !== second) return false;
    const [before, after] = [this.#bytes[at - 1], this.#bytes[at + 2]];
    return kinds[before ?? 0] === blank && (after === undefined || kinds[after] === blank);
  }
}

function decodedName(written: string): string {
  return written.includes("#")
    ? written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
    : written;
}
