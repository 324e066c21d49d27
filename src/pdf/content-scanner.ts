/** A value before an operator. Names are texts; of strings only the place is known until `bytesOf` reads them. */
export type Operand = number | string | StringPlace | readonly Operand[] | OperandDictionary;

export interface OperandDictionary {
  readonly entries: ReadonlyMap<string, Operand>;
}

/** Where a string stands in the content, brackets included. */
export interface StringPlace {
  readonly from: number;
  readonly to: number;
}

/** One operator of a content stream with its operands (ISO 32000-1, 7.8.2). */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
  /** Where the first operand starts. */
  readonly start: number;
  readonly end: number;
}

/** That a content stream is not what the standard asks for. */
export class NotContent extends Error {
  override readonly name = "NotContent";
}

const regular = 0;
const blank = 1;
const delimiter = 2;
const kinds = new Uint8Array(256);
for (const sign of "\0\t\n\f\r ") kinds[sign.charCodeAt(0)] = blank;
for (const sign of "()<>[]{}/%") kinds[sign.charCodeAt(0)] = delimiter;

const code = (sign: string): number => sign.charCodeAt(0);
const [slash, percent, lineFeed, carriageReturn] = ["/", "%", "\n", "\r"].map(code);
const [roundOpen, roundClose, backslash] = ["(", ")", "\\"].map(code);
const [angleOpen, angleClose, squareOpen, squareClose] = ["<", ">", "[", "]"].map(code);
const [zero = 48, nine = 57, minus, plus, dot] = ["0", "9", "-", "+", "."].map(code);
const [lowerT, lowerF, lowerN] = ["t", "f", "n"].map(code);
/** Short words by their bytes, so that each is made but once. */
const words = new Map<number, string>();
const constants = new Set(["true", "false", "null"]);

/** Reads a content stream operator by operator. */
export class ContentScanner {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next operator; undefined at the end. Throws NotContent. */
  next(): Operation | undefined {
    this.#skipBlanks();
    const start = this.#at;
    const operands: Operand[] = [];
    while (this.#at < this.#bytes.length) {
      const operand = this.#operand() ?? this.#constant();
      if (operand === undefined) return this.#operation(operands, start);
      operands.push(operand);
      this.#skipBlanks();
    }
    if (operands.length > 0) throw new NotContent("The content ends before an operator.");
    return undefined;
  }

  #operation(operands: readonly Operand[], start: number): Operation {
    const operator = this.#word();
    if (operator === "") throw new NotContent(`No operator stands at byte ${start}.`);
    if (operator === "BI") this.#skipInlineImage();
    return { operator, operands, start, end: this.#at };
  }

  /** A word that is a value, not an operator. */
  #constant(): string | undefined {
    const sign = this.#bytes[this.#at];
    // Nearly all words are operators, and are read but once.
    if (sign !== lowerT && sign !== lowerF && sign !== lowerN) return undefined;
    const start = this.#at;
    const word = this.#word();
    if (constants.has(word)) return word;
    this.#at = start;
    return undefined;
  }

  /** A value, unless an operator stands here. */
  #operand(): Operand | undefined {
    const sign = this.#bytes[this.#at];
    if (isNumeric(sign)) return this.#number();
    switch (sign) {
      case slash:
        this.#at++;
        return nameIn(this.#word());
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
    let sign = 1;
    let whole = 0;
    let scale = 0;
    for (let code = this.#bytes[this.#at]; isNumeric(code); code = this.#bytes[++this.#at]) {
      if (code === minus) sign = -1;
      else if (code === dot) scale = 1;
      else if (code !== plus) {
        whole = whole * 10 + (code - zero);
        scale *= 10;
      }
    }
    return scale > 1 ? (sign * whole) / scale : sign * whole;
  }

  #word(): string {
    const start = this.#at;
    let key = 0;
    while (this.#at < this.#bytes.length) {
      const sign = this.#bytes[this.#at] ?? 0;
      if (kinds[sign] !== regular) break;
      key = key * 256 + sign;
      this.#at++;
    }
    return this.#at - start > 3 ? this.#textFrom(start) : this.#shortWord(start, key);
  }

  /** Operators have up to three letters, and come again and again. */
  #shortWord(start: number, key: number): string {
    const known = words.get(key);
    if (known !== undefined) return known;
    const word = this.#textFrom(start);
    words.set(key, word);
    return word;
  }

  #textFrom(start: number): string {
    return String.fromCharCode(...this.#bytes.subarray(start, this.#at));
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
    const from = this.#at;
    const end = this.#bytes.indexOf(angleClose ?? 0, from);
    if (end === -1) throw new NotContent("The content ends inside a text.");
    this.#at = end + 1;
    return { from, to: this.#at };
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

  #valuesUntil(closing: number | undefined): readonly Operand[] {
    const values: Operand[] = [];
    for (;;) {
      this.#skipBlanks();
      if (this.#bytes[this.#at] === closing) break;
      const value = this.#operand() ?? this.#word();
      if (value === "") throw new NotContent(`No value stands at byte ${this.#at}.`);
      values.push(value);
    }
    this.#at++;
    return values;
  }

  #skipBlanks(): void {
    for (;;) {
      const sign = this.#bytes[this.#at];
      if (sign === undefined) return;
      if (sign === percent) this.#skipComment();
      else if (kinds[sign] !== blank) return;
      this.#at++;
    }
  }

  #skipComment(): void {
    for (;;) {
      const sign = this.#bytes[this.#at + 1];
      if (sign === undefined || sign === lineFeed || sign === carriageReturn) return;
      this.#at++;
    }
  }

  /** An image within the content is any bytes between ID and EI, which stands between blanks. */
  #skipInlineImage(): void {
    const [i, d, e] = ["I", "D", "E"].map(code);
    for (const [first, second] of [
      [i, d],
      [e, i],
    ]) {
      while (!this.#standsAlone(first, second)) {
        if (this.#at >= this.#bytes.length) throw new NotContent("The content ends in an image.");
        this.#at++;
      }
      this.#at += 2;
    }
  }

  #standsAlone(first: number | undefined, second: number | undefined): boolean {
    const at = this.#at;
    if (this.#bytes[at] !== first || this.#bytes[at + 1] !== second) return false;
    const [before, after] = [this.#bytes[at - 1], this.#bytes[at + 2]];
    return kinds[before ?? 0] === blank && (after === undefined || kinds[after] === blank);
  }
}

function isNumeric(sign: number | undefined): sign is number {
  if (sign === undefined) return false;
  return (sign >= zero && sign <= nine) || sign === dot || sign === minus || sign === plus;
}

function nameIn(written: string): string {
  return written.includes("#")
    ? written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      )
    : written;
}
