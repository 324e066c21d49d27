import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { joined } from "./bytes.ts";

export type { PDFDict as PdfDictionary, PDFObject as PdfObject } from "@cantoo/pdf-lib";

/** The objects of a PDF file (ISO 32000-1, 7.3), to read: each value as what it has to be, or undefined. */
export class PdfObjects {
  protected readonly context: PDFContext;
  /** What was packed here need not be unpacked to be read. */
  protected readonly contents = new WeakMap<PDFRawStream, Uint8Array>();

  constructor(context: PDFContext) {
    this.context = context;
  }

  /** The value itself, where it is a reference to one. */
  resolve(value: PDFObject | undefined): PDFObject | undefined {
    return value instanceof PDFRef ? this.context.lookup(value) : value;
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

  /** What an object is made of. */
  protected valuesIn(value: PDFObject): readonly PDFObject[] {
    const resolved = this.resolve(value);
    if (resolved instanceof PDFArray) return resolved.asArray();
    return this.asDictionary(resolved)?.values() ?? [];
  }

  /** An object by its number. */
  object(number: number): PDFObject | undefined {
    return this.context.lookup(PDFRef.of(number));
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
    const known = this.contents.get(stream);
    if (known) return known;
    const isPacked = stream.dict.get(nameOf("Filter")) !== undefined;
    return isPacked ? decodePDFRawStream(stream).decode() : stream.contents;
  }

  /** Every object of the file with its number. */
  objects(): readonly (readonly [number, PDFObject])[] {
    return this.context
      .enumerateIndirectObjects()
      .map(([ref, object]) => [ref.objectNumber, object] as const);
  }
}

/** A reference to an object by its number. */
export function referenceTo(number: number): PDFObject {
  return PDFRef.of(number);
}

/** Whether a value is a string. */
export function isText(value: PDFObject | undefined): value is PDFString | PDFHexString {
  return value instanceof PDFString || value instanceof PDFHexString;
}

// The library decodes a name each time that it is asked for; files have few of them, thousands of times.
const names = new Map<string, PDFName>();
const nameTexts = new Map<PDFName, string>();

/** A name as an object. */
export function nameOf(text: string): PDFName {
  const known = names.get(text);
  if (known) return known;
  const name = PDFName.of(text);
  names.set(text, name);
  return name;
}

function textOfName(name: PDFName): string {
  const known = nameTexts.get(name);
  if (known !== undefined) return known;
  const text = name.decodeText();
  nameTexts.set(name, text);
  return text;
}

const lineEnd = new Uint8Array([10]);
