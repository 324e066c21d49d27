import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";

export type { PDFDict as PdfDictionary, PDFObject as PdfObject } from "@cantoo/pdf-lib";

/** A value to be made into a PDF object: texts become names, as most are; `pdfText` makes strings. */
export type PdfLiteral =
  | string
  | number
  | boolean
  | null
  | PDFObject
  | readonly PdfLiteral[]
  | { readonly [key: string]: PdfLiteral | undefined };

/** A page with the number of its object. */
export interface PdfPage {
  readonly object: number;
  readonly dictionary: PDFDict;
}

/** A PDF file as objects (ISO 32000-1, 7.3), to read and to change. */
export class PdfFile {
  readonly #document: PDFDocument;
  /** What was packed here need not be unpacked to be read. */
  readonly #contents = new WeakMap<PDFRawStream, Uint8Array>();
  /** The pages in order. */
  readonly pages: readonly PdfPage[];

  private constructor(document: PDFDocument) {
    this.#document = document;
    this.pages = document
      .getPages()
      .map(({ node, ref }) => ({ object: ref.objectNumber, dictionary: node }));
  }

  /** Throws where the bytes are no PDF. */
  static async open(bytes: Uint8Array): Promise<PdfFile> {
    const options = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
    return new PdfFile(await PDFDocument.load(bytes, options));
  }

  /** The file's bytes, as PDF 1.7, with its small objects packed in streams. */
  async save(): Promise<Uint8Array> {
    this.#document.context.header = PDFHeader.forVersion(1, 7);
    return this.#document.save({
      useObjectStreams: true,
      objectsPerTick: Number.POSITIVE_INFINITY,
      addDefaultPage: false,
      updateFieldAppearances: false,
    });
  }

  /** The dictionary from which everything else is found. */
  get catalogue(): PDFDict {
    return this.#document.catalog;
  }

  /** Title, author and dates; made where there is none. */
  get info(): PDFDict {
    const { trailerInfo } = this.#document.context;
    const found = this.resolve(trailerInfo.Info);
    if (found instanceof PDFDict) return found;
    const made = PDFDict.withContext(this.#document.context);
    trailerInfo.Info = this.#document.context.register(made);
    return made;
  }

  /** The file's identifier, in hexadecimal digits. */
  get id(): string | undefined {
    const [first] = this.items(this.#document.context.trailerInfo.ID);
    return first instanceof PDFHexString ? first.asString() : undefined;
  }

  set id(digits: string) {
    const id = PDFHexString.of(digits);
    this.#document.context.trailerInfo.ID = this.#document.context.obj([id, id]);
  }

  /** The value itself, where it is a reference to one. */
  resolve(value: PDFObject | undefined): PDFObject | undefined {
    return value instanceof PDFRef ? this.#document.context.lookup(value) : value;
  }

  value(holder: PDFDict | undefined, key: string): PDFObject | undefined {
    return this.resolve(holder?.get(nameOf(key)));
  }

  dictionary(holder: PDFDict | undefined, key: string): PDFDict | undefined {
    return this.asDictionary(holder?.get(nameOf(key)));
  }

  /** A list's items; a single value counts as a list of one. */
  list(holder: PDFDict | undefined, key: string): readonly PDFObject[] {
    return this.items(holder?.get(nameOf(key)));
  }

  name(holder: PDFDict | undefined, key: string): string | undefined {
    return this.asName(this.value(holder, key));
  }

  number(holder: PDFDict | undefined, key: string): number | undefined {
    return this.asNumber(this.value(holder, key));
  }

  flag(holder: PDFDict | undefined, key: string): boolean | undefined {
    const value = this.value(holder, key);
    return value instanceof PDFBool ? value.asBoolean() : undefined;
  }

  /** A string as people read it. */
  text(holder: PDFDict | undefined, key: string): string | undefined {
    return this.asText(this.value(holder, key));
  }

  /** Number of the object that a reference leads to. */
  reference(holder: PDFDict | undefined, key: string): number | undefined {
    return this.asReference(holder?.get(nameOf(key)));
  }

  items(value: PDFObject | undefined): readonly PDFObject[] {
    const resolved = this.resolve(value);
    if (value === undefined || resolved === undefined) return [];
    return resolved instanceof PDFArray ? resolved.asArray() : [value];
  }

  /** A dictionary, or that of a stream. */
  asDictionary(value: PDFObject | undefined): PDFDict | undefined {
    const resolved = this.resolve(value);
    if (resolved instanceof PDFStream) return resolved.dict;
    return resolved instanceof PDFDict ? resolved : undefined;
  }

  asName(value: PDFObject | undefined): string | undefined {
    return value instanceof PDFName ? textOfName(value) : undefined;
  }

  asNumber(value: PDFObject | undefined): number | undefined {
    const resolved = this.resolve(value);
    return resolved instanceof PDFNumber ? resolved.asNumber() : undefined;
  }

  asText(value: PDFObject | undefined): string | undefined {
    return isText(value) ? value.decodeText() : undefined;
  }

  asReference(value: PDFObject | undefined): number | undefined {
    return value instanceof PDFRef ? value.objectNumber : undefined;
  }

  /** A dictionary's keys and values as they stand there. */
  entries(dictionary: PDFDict | undefined): readonly (readonly [string, PDFObject])[] {
    return (dictionary?.entries() ?? []).map(([key, value]) => [textOfName(key), value] as const);
  }

  /** An object by its number. */
  object(number: number): PDFObject | undefined {
    return this.#document.context.lookup(PDFRef.of(number));
  }

  /** A stream's content, unpacked; several streams count as one. */
  content(value: PDFObject | undefined): Uint8Array {
    const parts = this.items(value).flatMap((item) => {
      const stream = this.resolve(item);
      return stream instanceof PDFRawStream ? [this.#unpacked(stream)] : [];
    });
    if (parts.length === 1 && parts[0]) return parts[0];
    // A part may end within a line, but never within an operator.
    return joined(parts.flatMap((part) => [part, lineEnd]));
  }

  #unpacked(stream: PDFRawStream): Uint8Array {
    const known = this.#contents.get(stream);
    if (known) return known;
    const isPacked = stream.dict.get(nameOf("Filter")) !== undefined;
    return isPacked ? decodePDFRawStream(stream).decode() : stream.contents;
  }

  /** Puts other content on a page. */
  setContent({ dictionary }: PdfPage, bytes: Uint8Array): void {
    const { context } = this.#document;
    const before = dictionary.get(nameOf("Contents"));
    const stream = context.flateStream(bytes);
    this.#contents.set(stream, bytes);
    if (before instanceof PDFRef) context.assign(before, stream);
    else dictionary.set(nameOf("Contents"), context.register(stream));
  }

  /** Every object of the file with its number. */
  objects(): readonly (readonly [number, PDFObject])[] {
    return this.#document.context
      .enumerateIndirectObjects()
      .map(([ref, object]) => [ref.objectNumber, object] as const);
  }

  make(literal: PdfLiteral): PDFObject {
    // The library takes the same literals, but says of none that it stays as it is.
    return this.#document.context.obj(literal as never);
  }

  /** Adds an object; gives its number. */
  add(literal: PdfLiteral): number {
    return this.#document.context.register(this.make(literal)).objectNumber;
  }

  /** Puts another object in the place of one. */
  replace(number: number, literal: PdfLiteral): void {
    this.#document.context.assign(PDFRef.of(number), this.make(literal));
  }

  /** Keeps a number for an object that is still to be made. */
  reserve(): number {
    return this.#document.context.nextRef().objectNumber;
  }

  delete(number: number): void {
    this.#document.context.delete(PDFRef.of(number));
  }

  set(holder: PDFDict, key: string, literal: PdfLiteral): void {
    holder.set(nameOf(key), this.make(literal));
  }

  remove(holder: PDFDict, key: string): void {
    holder.delete(nameOf(key));
  }

  /** Adds a stream; gives its number. Metadata stays unpacked, so that simple programs find it. */
  addStream(bytes: Uint8Array, entries: Readonly<Record<string, string>>): number {
    const { context } = this.#document;
    const packs = entries["Type"] !== "Metadata";
    const stream = packs ? context.flateStream(bytes, entries) : context.stream(bytes, entries);
    return context.register(stream).objectNumber;
  }
}

/** A reference to an object by its number. */
export function referenceTo(number: number): PDFObject {
  return PDFRef.of(number);
}

/** A string for people to read. */
export function pdfText(text: string): PDFObject {
  return PDFHexString.fromText(text);
}

/** A string of letters and digits, such as an address or a date. */
export function pdfAscii(text: string): PDFObject {
  return PDFString.of(text);
}

/** Whether a value is a string. */
export function isText(value: PDFObject | undefined): value is PDFString | PDFHexString {
  return value instanceof PDFString || value instanceof PDFHexString;
}

// The library decodes a name each time that it is asked for; files have few of them, thousands of times.
const names = new Map<string, PDFName>();
const nameTexts = new Map<PDFName, string>();

function nameOf(text: string): PDFName {
  const name = names.get(text) ?? PDFName.of(text);
  names.set(text, name);
  return name;
}

function textOfName(name: PDFName): string {
  const text = nameTexts.get(name) ?? name.decodeText();
  nameTexts.set(name, text);
  return text;
}

const lineEnd = new Uint8Array([10]);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
