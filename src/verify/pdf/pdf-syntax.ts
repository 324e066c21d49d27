/** A value in a PDF file. Strings are bytes, one character each; streams are left out. */
export type PdfValue =
  | number
  | boolean
  | undefined
  | PdfName
  | PdfText
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary;

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export interface PdfName {
  readonly name: string;
}

export interface PdfText {
  readonly bytes: string;
}

/** Leads to an object by its number. */
export interface PdfReference {
  readonly object: number;
}

/** That a file is not what a PDF of ours is. */
export class NotOurPdf extends Error {
  override readonly name = "NotOurPdf";
}

const blank = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const reference = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![A-Za-z])/y;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const hexadecimal = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const word = /true|false|null/y;
/** A file of ours nests a handful deep; one that was made to harm nests without end. */
const deepest = 100;

/** Reads the value that starts at an offset (ISO 32000-1, 7.3). */
export function parsePdfValue(source: string, offset: number): PdfValue {
  return new PdfReader(source, offset).value(0);
}

class PdfReader {
  readonly #source: string;
  #at: number;

  constructor(source: string, offset: number) {
    this.#source = source;
    this.#at = offset;
  }

  value(depth: number): PdfValue {
    if (depth > deepest) throw new NotOurPdf("Values are nested too deeply.");
    this.#take(blank);
    if (this.#takes("<<")) return this.#dictionary(depth);
    if (this.#takes("[")) return this.#list(depth);
    if (this.#takes("(")) return { bytes: this.#literal() };
    return this.#simple();
  }

  #simple(): PdfValue {
    const object = this.#take(reference)?.[1];
    if (object !== undefined) return { object: Number(object) };
    const digits = this.#take(number)?.[0];
    if (digits !== undefined) return Number(digits);
    const written = this.#take(name)?.[1];
    if (written !== undefined) return { name: nameIn(written) };
    const pairs = this.#take(hexadecimal)?.[1];
    if (pairs !== undefined) return { bytes: bytesIn(pairs) };
    const constant = this.#take(word)?.[0];
    if (constant === undefined) throw new NotOurPdf(`No value stands at byte ${this.#at}.`);
    return constant === "null" ? undefined : constant === "true";
  }

  #dictionary(depth: number): PdfDictionary {
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.#take(blank);
      if (this.#takes(">>")) return entries;
      const key = this.#take(name)?.[1];
      if (key === undefined) throw new NotOurPdf(`No key stands at byte ${this.#at}.`);
      entries.set(nameIn(key), this.value(depth + 1));
    }
  }

  #list(depth: number): readonly PdfValue[] {
    const items: PdfValue[] = [];
    for (;;) {
      this.#take(blank);
      if (this.#takes("]")) return items;
      items.push(this.value(depth + 1));
    }
  }

  /** The rest of a string in round brackets. Those inside it come in pairs, or stand after a backslash. */
  #literal(): string {
    let bytes = "";
    let open = 1;
    for (;;) {
      const sign = this.#next();
      if (sign === "(") open++;
      if (sign === ")") open--;
      if (open === 0) return bytes;
      bytes += sign === "\\" ? this.#escaped() : sign;
    }
  }

  #escaped(): string {
    const octal = this.#take(/[0-7]{1,3}/y)?.[0];
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    if (this.#take(/\r\n|\r|\n/y)) return "";
    const sign = this.#next();
    return escapes[sign] ?? sign;
  }

  #next(): string {
    const sign = this.#source[this.#at++];
    if (sign === undefined) throw new NotOurPdf("The file ends inside a text.");
    return sign;
  }

  #takes(sign: string): boolean {
    if (!this.#source.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (!match) return undefined;
    this.#at = pattern.lastIndex;
    return match;
  }
}

const escapes: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
};

function nameIn(written: string): string {
  return written.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => bytesIn(digits));
}

function bytesIn(pairs: string): string {
  const digits = pairs.replaceAll(/[^0-9A-Fa-f]/g, "");
  const even = digits.length % 2 === 0 ? digits : `${digits}0`;
  return even.replaceAll(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
}
