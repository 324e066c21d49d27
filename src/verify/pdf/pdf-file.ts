import {
  NotOurPdf,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
  parsePdfValue,
} from "./pdf-syntax.ts";

/** The objects of a PDF file with a plain table of offsets, as browsers write it. */
export class PdfFile {
  readonly #source: string;
  readonly #offsets = new Map<number, number>();
  readonly #objects = new Map<number, PdfValue>();
  /** The catalogue, from which everything else is found. */
  readonly root: PdfDictionary;

  constructor(bytes: Uint8Array) {
    // Each byte becomes one character, so that offsets in the text are offsets in the file.
    this.#source = new TextDecoder("latin1").decode(bytes);
    this.root = this.dictionary(this.#readTables());
  }

  /** The value itself, where it is a reference to one. */
  resolve(value: PdfValue): PdfValue {
    return isReference(value) ? this.#object(value.object) : value;
  }

  dictionary(value: PdfValue): PdfDictionary {
    const resolved = this.resolve(value);
    return resolved instanceof Map ? resolved : new Map();
  }

  /** A list's items; a single value counts as a list of one. */
  list(value: PdfValue): readonly PdfValue[] {
    const resolved = this.resolve(value);
    if (resolved === undefined) return [];
    return isList(resolved) ? resolved : [value];
  }

  name(value: PdfValue): string | undefined {
    const resolved = this.resolve(value);
    return isObject(resolved) && "name" in resolved ? resolved.name : undefined;
  }

  number(value: PdfValue): number | undefined {
    const resolved = this.resolve(value);
    return typeof resolved === "number" ? resolved : undefined;
  }

  /** A string's bytes, one character each. */
  bytes(value: PdfValue): string | undefined {
    const resolved = this.resolve(value);
    return isObject(resolved) && "bytes" in resolved ? resolved.bytes : undefined;
  }

  /** A string as people read it: UTF-16 with its mark, UTF-8 with its mark, or PDF's own Latin letters. */
  text(value: PdfValue): string | undefined {
    const bytes = this.bytes(value);
    if (bytes === undefined) return undefined;
    const codes = Uint8Array.from(bytes, (sign) => sign.charCodeAt(0));
    if (bytes.startsWith("\u00fe\u00ff")) return new TextDecoder("utf-16be").decode(codes);
    if (bytes.startsWith("\u00ef\u00bb\u00bf")) return new TextDecoder("utf-8").decode(codes);
    return bytes;
  }

  #object(number: number): PdfValue {
    if (!this.#objects.has(number)) this.#objects.set(number, this.#parse(number));
    return this.#objects.get(number);
  }

  #parse(number: number): PdfValue {
    const offset = this.#offsets.get(number);
    if (offset === undefined) return undefined;
    const head = /[\0\t\n\f\r ]*(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+obj/y;
    head.lastIndex = offset;
    if (Number(head.exec(this.#source)?.[1]) !== number) {
      throw new NotOurPdf(`Object ${number} is not where the table says.`);
    }
    return parsePdfValue(this.#source, head.lastIndex);
  }

  /** Reads the newest table of offsets and those before it; gives the reference to the catalogue. */
  #readTables(): PdfValue {
    const ends = Array.from(this.#source.matchAll(/startxref\s+(\d+)\s+%%EOF/g));
    let offset: number | undefined = Number(ends.at(-1)?.[1] ?? Number.NaN);
    let root: PdfValue;
    const seen = new Set<number>();
    while (offset !== undefined && !seen.has(offset)) {
      seen.add(offset);
      const trailer: PdfDictionary = this.#readTable(offset);
      root ??= trailer.get("Root");
      offset = this.number(trailer.get("Prev"));
    }
    return root;
  }

  #readTable(offset: number): PdfDictionary {
    const trailer = /\s*xref\s+((?:\d+ \d+\s+(?:\d{10} \d{5} [nf]\s+)*)+)trailer/y;
    trailer.lastIndex = offset;
    const table = trailer.exec(this.#source)?.[1];
    if (table === undefined) throw new NotOurPdf("The file has no plain table of its objects.");
    for (const [, first, entries = ""] of table.matchAll(sections)) {
      const all = Array.from(entries.matchAll(/(\d{10}) \d{5} ([nf])/g));
      all.forEach(([, at, kind], index) => {
        const number = Number(first) + index;
        if (kind === "n" && !this.#offsets.has(number)) this.#offsets.set(number, Number(at));
      });
    }
    return this.dictionary(parsePdfValue(this.#source, trailer.lastIndex));
  }
}

const sections = /(\d+) \d+\s+((?:\d{10} \d{5} [nf]\s+)*)/g;

export function isReference(value: PdfValue): value is PdfReference {
  return isObject(value) && "object" in value;
}

function isList(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value);
}

function isObject(value: PdfValue): value is Exclude<PdfValue, number | boolean | undefined> {
  return typeof value === "object" && !(value instanceof Map);
}
