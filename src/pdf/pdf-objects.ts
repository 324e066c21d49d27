import { joined } from "../packing/bytes.ts";
import { unzlibbed } from "../packing/deflate.ts";
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PdfContext,
  type PdfDictionary,
  type PdfHexString,
  type PdfName,
  type PdfObject,
  type PdfRawStream,
  type PdfReference,
  type PdfString,
} from "./library.ts";

export type { PdfDictionary, PdfObject } from "./library.ts";

/** The objects of a PDF file (ISO 32000-1, 7.3), to read: each value as what it has to be, or undefined. */
export class PdfObjects {
  protected readonly context: PdfContext;
  /** What was packed here need not be unpacked to be read. */
  protected readonly contents = new WeakMap<PdfRawStream, Uint8Array>();

  constructor(context: PdfContext) {
    this.context = context;
  }

  /** The value itself, where it is a reference to one. */
  resolve(value: PdfObject | undefined): PdfObject | undefined {
    return value instanceof PDFRef ? this.context.lookup(value) : value;
  }

  value(holder: PdfDictionary | undefined, key: string): PdfObject | undefined {
    return this.resolve(holder?.get(nameOf(key)));
  }

  dictionary(holder: PdfDictionary | undefined, key: string): PdfDictionary | undefined {
    return this.asDictionary(holder?.get(nameOf(key)));
  }

  /** A list's items; a single value counts as a list of one. */
  list(holder: PdfDictionary | undefined, key: string): readonly PdfObject[] {
    return this.items(holder?.get(nameOf(key)));
  }

  name(holder: PdfDictionary | undefined, key: string): string | undefined {
    return this.asName(this.value(holder, key));
  }

  number(holder: PdfDictionary | undefined, key: string): number | undefined {
    return this.asNumber(this.value(holder, key));
  }

  flag(holder: PdfDictionary | undefined, key: string): boolean | undefined {
    const value = this.value(holder, key);
    return value instanceof PDFBool ? value.asBoolean() : undefined;
  }

  /** A string as people read it. */
  text(holder: PdfDictionary | undefined, key: string): string | undefined {
    return this.asText(this.value(holder, key));
  }

  /** Number of the object that a reference leads to. */
  reference(holder: PdfDictionary | undefined, key: string): number | undefined {
    return this.asReference(holder?.get(nameOf(key)));
  }

  items(value: PdfObject | undefined): readonly PdfObject[] {
    const resolved = this.resolve(value);
    if (value === undefined || resolved === undefined) return [];
    return resolved instanceof PDFArray ? resolved.asArray() : [value];
  }

  /** A dictionary, or that of a stream. */
  asDictionary(value: PdfObject | undefined): PdfDictionary | undefined {
    const resolved = this.resolve(value);
    if (resolved instanceof PDFStream) return resolved.dict;
    return resolved instanceof PDFDict ? resolved : undefined;
  }

  asName(value: PdfObject | undefined): string | undefined {
    return value instanceof PDFName ? textOfName(value) : undefined;
  }

  asNumber(value: PdfObject | undefined): number | undefined {
    const resolved = this.resolve(value);
    return resolved instanceof PDFNumber ? resolved.asNumber() : undefined;
  }

  asText(value: PdfObject | undefined): string | undefined {
    return isText(value) ? value.decodeText() : undefined;
  }

  asReference(value: PdfObject | undefined): number | undefined {
    return value instanceof PDFRef ? value.objectNumber : undefined;
  }

  /** A dictionary's keys and values as they stand there. */
  entries(dictionary: PdfDictionary | undefined): readonly (readonly [string, PdfObject])[] {
    return (dictionary?.entries() ?? []).map(([key, value]) => [textOfName(key), value] as const);
  }

  /** What an object is made of. */
  protected valuesIn(value: PdfObject): readonly PdfObject[] {
    const resolved = this.resolve(value);
    if (resolved instanceof PDFArray) return resolved.asArray();
    return this.asDictionary(resolved)?.values() ?? [];
  }

  /** An object by its number. */
  object(number: number): PdfObject | undefined {
    return this.context.lookup(referenceTo(number));
  }

  /** A stream's content, unpacked; several streams count as one. */
  content(value: PdfObject | undefined): Uint8Array {
    const parts = this.items(value).flatMap((item) => {
      const stream = this.resolve(item);
      return stream instanceof PDFRawStream ? [this.#unpacked(stream)] : [];
    });
    if (parts.length === 1 && parts[0]) return parts[0];
    // A part may end within a line, but never within an operator.
    return joined(parts.flatMap((part) => [part, lineEnd]));
  }

  #unpacked(stream: PdfRawStream): Uint8Array {
    const known = this.contents.get(stream);
    if (known) return known;
    const filter = stream.dict.get(nameOf("Filter"));
    if (filter === undefined) return stream.contents;
    const isPlain = filter === nameOf("FlateDecode") && !stream.dict.has(nameOf("DecodeParms"));
    return (isPlain && unpacked(stream.contents)) || decodePDFRawStream(stream).decode();
  }

  /** Every object of the file with its number. */
  objects(): readonly (readonly [number, PdfObject])[] {
    return this.context
      .enumerateIndirectObjects()
      .map(([ref, object]) => [ref.objectNumber, object] as const);
  }
}

// The library makes a text of a reference to find it; the files of a run have thousands, with the same numbers.
const references: PdfReference[] = [];

/** A reference to an object by its number. */
export function referenceTo(number: number): PdfReference {
  const known = references[number];
  if (known) return known;
  const made = PDFRef.of(number);
  // No file of ours has so many: a list with gaps would take long.
  if (number < mostReferences) references[number] = made;
  return made;
}

const mostReferences = 100_000;

/** Faster than the library, which makes sense of damaged streams as well: such a one is left to it. */
function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return unzlibbed(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a value is a string. */
export function isText(value: PdfObject | undefined): value is PdfString | PdfHexString {
  return value instanceof PDFString || value instanceof PDFHexString;
}

// The library decodes a name each time that it is asked for; files have few of them, thousands of times.
const names = new Map<string, PdfName>();
const nameTexts = new Map<PdfName, string>();

/** A name as an object. */
export function nameOf(text: string): PdfName {
  const known = names.get(text);
  if (known) return known;
  const name = PDFName.of(text);
  names.set(text, name);
  return name;
}

function textOfName(name: PdfName): string {
  const known = nameTexts.get(name);
  if (known !== undefined) return known;
  const text = name.decodeText();
  nameTexts.set(name, text);
  return text;
}

const lineEnd = new Uint8Array([10]);
