import { zlibbed } from "../packing/deflate.ts";
import {
  ParseSpeeds,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFNull,
  PDFNumber,
  PDFObject,
  PDFRef,
  PDFString,
  type PdfContext,
  type PdfDictionary,
  type PdfName,
  type PdfObject,
  type PdfRawStream,
  type PdfReference,
} from "./library.ts";
import { nameOf, PdfObjects, referenceTo } from "./pdf-objects.ts";
import { readPlainPdf } from "./read-plain-pdf.ts";
import { writePdf } from "./write-pdf.ts";

/** Pages stand in groups of groups. */
const deepest = 50;

/** A value to be made into a PDF object: texts become names, as most are; `pdfText` makes strings. */
export type PdfLiteral =
  | string
  | number
  | boolean
  | null
  | PdfObject
  | readonly PdfLiteral[]
  | PdfEntries;

interface PdfEntries {
  readonly [key: string]: PdfLiteral | undefined;
}

/** A page with the number of its object. */
export interface PdfPage {
  readonly object: number;
  readonly dictionary: PdfDictionary;
}

/** A PDF file as objects, to read and to change. */
export class PdfFile extends PdfObjects {
  /** The dictionary from which everything else is found. */
  readonly catalogue: PdfDictionary;
  /** The pages in order. */
  readonly pages: readonly PdfPage[];

  private constructor(context: PdfContext) {
    super(context);
    const root = this.asDictionary(context.trailerInfo.Root);
    if (!root) throw new Error("The file has no catalogue.");
    this.catalogue = root;
    this.pages = this.#pagesIn(root.get(nameOf("Pages")), 0);
  }

  #pagesIn(value: PdfObject | undefined, depth: number): readonly PdfPage[] {
    const [object, dictionary] = [this.asReference(value), this.asDictionary(value)];
    if (object === undefined || !dictionary || depth > deepest) return [];
    if (this.name(dictionary, "Type") !== "Pages") return [{ object, dictionary }];
    return this.list(dictionary, "Kids").flatMap((kid) => this.#pagesIn(kid, depth + 1));
  }

  /** Throws where the bytes are no PDF. */
  static async open(bytes: Uint8Array): Promise<PdfFile> {
    return new PdfFile(readPlainPdf(bytes) ?? (await readAnyPdf(bytes)));
  }

  /** The file's bytes, as PDF 1.7, with its small objects packed in streams. */
  async save(): Promise<Uint8Array> {
    const { trailerInfo } = this.context;
    const catalogue = this.#referenceTo(this.catalogue, trailerInfo.Root);
    const info = this.#referenceTo(this.info, trailerInfo.Info);
    return writePdf({ objects: this.context.enumerateIndirectObjects(), catalogue, info });
  }

  #referenceTo(object: PdfDictionary, known: PdfObject | undefined): PdfReference {
    return known instanceof PDFRef ? known : this.context.register(object);
  }

  /** Title, author and dates; made where there is none. */
  get info(): PdfDictionary {
    const { trailerInfo } = this.context;
    const found = this.resolve(trailerInfo.Info);
    if (found instanceof PDFDict) return found;
    const made = PDFDict.withContext(this.context);
    trailerInfo.Info = this.context.register(made);
    return made;
  }

  /** The file's identifier, in hexadecimal digits. */
  get id(): string | undefined {
    const [first] = this.items(this.context.trailerInfo.ID);
    return first instanceof PDFHexString ? first.asString() : undefined;
  }

  /** Puts other content on a page. */
  setContent({ dictionary }: PdfPage, bytes: Uint8Array): void {
    const { context } = this;
    const before = dictionary.get(nameOf("Contents"));
    const stream = this.#packedStream(bytes, {});
    this.contents.set(stream, bytes);
    if (before instanceof PDFRef) context.assign(before, stream);
    else dictionary.set(nameOf("Contents"), context.register(stream));
  }

  make(literal: PdfLiteral): PdfObject {
    if (literal instanceof PDFObject) return literal;
    if (literal === null) return PDFNull;
    switch (typeof literal) {
      case "string":
        return nameOf(literal);
      case "number":
        return PDFNumber.of(literal);
      case "boolean":
        return literal ? PDFBool.True : PDFBool.False;
      case "object":
        return isList(literal) ? this.#makeArray(literal) : this.#makeDictionary(literal);
    }
  }

  #makeArray(items: readonly PdfLiteral[]): PdfObject {
    const array = PDFArray.withContext(this.context);
    for (const item of items) array.push(this.make(item));
    return array;
  }

  #makeDictionary(literal: PdfEntries): PdfObject {
    const entries = new Map<PdfName, PdfObject>();
    for (const key of Object.keys(literal)) {
      const value = literal[key];
      if (value !== undefined) entries.set(nameOf(key), this.make(value));
    }
    return PDFDict.fromMapWithContext(entries, this.context);
  }

  /** Adds an object; gives its number. */
  add(literal: PdfLiteral): number {
    return this.context.register(this.make(literal)).objectNumber;
  }

  /** Puts another object in the place of one. */
  replace(number: number, literal: PdfLiteral): void {
    this.context.assign(referenceTo(number), this.make(literal));
  }

  /** Keeps a number for an object that is still to be made. */
  reserve(): number {
    return this.context.nextRef().objectNumber;
  }

  /** Takes out every object that nothing leads to any longer. */
  sweep(): void {
    const { Root, Info } = this.context.trailerInfo;
    const reached = new Set<number>();
    const open: PdfObject[] = [];
    const reach = (value: PdfObject) => {
      const number = this.asReference(value);
      if (number === undefined ? mayLeadOn(value) : !reached.has(number)) open.push(value);
      if (number !== undefined) reached.add(number);
    };
    for (const value of [Root, Info]) if (value) reach(value);
    for (let value = open.pop(); value; value = open.pop()) this.valuesIn(value).forEach(reach);
    for (const [number] of this.objects()) if (!reached.has(number)) this.delete(number);
  }

  delete(number: number): void {
    this.context.delete(referenceTo(number));
  }

  set(holder: PdfDictionary, key: string, literal: PdfLiteral): void {
    holder.set(nameOf(key), this.make(literal));
  }

  remove(holder: PdfDictionary, key: string): void {
    holder.delete(nameOf(key));
  }

  /** Adds a stream; gives its number. Metadata stays unpacked, so that simple programs find it. */
  addStream(bytes: Uint8Array, entries: Readonly<Record<string, string>>): number {
    const packs = entries["Type"] !== "Metadata";
    const stream = packs ? this.#packedStream(bytes, entries) : this.context.stream(bytes, entries);
    return this.context.register(stream).objectNumber;
  }

  #packedStream(bytes: Uint8Array, entries: Readonly<Record<string, string>>): PdfRawStream {
    return this.context.stream(zlibbed(bytes), { ...entries, Filter: "FlateDecode" });
  }
}

function isList(literal: PdfEntries | readonly PdfLiteral[]): literal is readonly PdfLiteral[] {
  return Array.isArray(literal);
}

function mayLeadOn(value: PdfObject): boolean {
  return value instanceof PDFDict || value instanceof PDFArray;
}

async function readAnyPdf(bytes: Uint8Array): Promise<PdfContext> {
  const options = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
  return (await PDFDocument.load(bytes, options)).context;
}

/** A string for people to read. */
export function pdfText(text: string): PdfObject {
  return PDFHexString.fromText(text);
}

/** A string of letters and digits, such as an address or a date. */
export function pdfAscii(text: string): PdfObject {
  return PDFString.of(text);
}
