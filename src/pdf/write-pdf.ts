import { joined } from "../packing/bytes.ts";
import { zlibbed } from "../packing/deflate.ts";
import {
  PDFNumber,
  PDFRawStream,
  type PdfDictionary,
  type PdfObject,
  type PdfRawStream,
  type PdfReference,
} from "./library.ts";
import { nameOf } from "./pdf-objects.ts";

/** What a file consists of. */
export interface PdfParts {
  /** By their numbers, in the order in which they are written. */
  readonly objects: readonly (readonly [PdfReference, PdfObject])[];
  /** What the end of a file names. */
  readonly catalogue: PdfObject;
  readonly info: PdfObject;
}

/** Packed together: of more a reader unpacks too much to find one. */
const objectsPerStream = 200;
const digitsOfId = 32;

/**
 * Writes a file as PDF 1.7 with its small objects packed in streams (ISO 32000-1, 7.5.7) and an identifier that is made
 * from all else in it (14.4). Our own because the library measures each object before it writes it, and packs with more
 * effort than the bytes are worth.
 */
export async function writePdf({ objects, ...ends }: PdfParts): Promise<Uint8Array> {
  const file = new FileWriter();
  const small: (readonly [number, PdfObject])[] = [];
  for (const [{ objectNumber: number }, object] of objects) {
    if (!(object instanceof PDFRawStream)) small.push([number, object]);
    else if (!isOfAnotherFile(object)) file.addStream(number, object.dict, object.contents);
  }
  let next = Math.max(0, ...objects.map(([ref]) => ref.objectNumber)) + 1;
  for (let at = 0; at < small.length; at += objectsPerStream) {
    file.addPacked(next++, small.slice(at, at + objectsPerStream));
  }
  return file.finish(next, ends);
}

/** Tables and packed objects of the file that was read are written anew. */
function isOfAnotherFile({ dict }: PdfRawStream): boolean {
  return /^\/(?:XRef|ObjStm)$/.test(dict.get(nameOf("Type"))?.toString() ?? "");
}

/** Where an object is: its place in the file, or its place in a stream. */
type Entry =
  | readonly [kind: 1, offset: number, zero: 0]
  | readonly [kind: 2, stream: number, at: number];

class FileWriter {
  readonly #parts: Uint8Array[] = [];
  readonly #entries = new Map<number, Entry>();
  #length = 0;

  constructor() {
    // Bytes above 127 tell programs that the file is no text.
    this.#add("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
  }

  addStream(number: number, dictionary: PdfDictionary, contents: Uint8Array): void {
    dictionary.set(nameOf("Length"), PDFNumber.of(contents.length));
    this.#addStream(number, dictionary.toString(), contents);
  }

  /** Adds a stream of objects. */
  addPacked(number: number, objects: readonly (readonly [number, PdfObject])[]): void {
    let [places, bodies] = ["", ""];
    objects.forEach(([own, object], at) => {
      places += `${own} ${bodies.length} `;
      bodies += `${object.toString()}\n`;
      this.#entries.set(own, [2, number, at]);
    });
    const facts = `/Type /ObjStm /N ${objects.length} /First ${places.length}`;
    this.#addPackedStream(number, facts, latinBytes(places + bodies));
  }

  /** Ends the file with the table of its objects, which is the object of this number. */
  async finish(
    number: number,
    { catalogue, info }: Omit<PdfParts, "objects">,
  ): Promise<Uint8Array> {
    const table = this.#length;
    this.#entries.set(number, [1, table, 0]);
    const blank = "0".repeat(digitsOfId);
    const numbers = Array.from(this.#entries.keys()).toSorted((a, b) => a - b);
    const facts = `/Type /XRef /Size ${number + 1} /W [1 4 2] /Index [${rangesOf(numbers)}]`;
    const ends = `/Root ${catalogue} /Info ${info} /ID [<${blank}> <${blank}>]`;
    this.#addPackedStream(number, `${ends} ${facts}`, this.#table(numbers));
    this.#add(`startxref\n${table}\n%%EOF\n`);
    const bytes = joined(this.#parts);
    const id = latinBytes(await digest(bytes));
    const head = new TextDecoder("latin1").decode(bytes.subarray(table, table + ends.length * 2));
    for (const { index } of head.matchAll(new RegExp(blank, "g"))) bytes.set(id, table + index);
    return bytes;
  }

  #table(numbers: readonly number[]): Uint8Array {
    const table = new DataView(new ArrayBuffer(numbers.length * 7));
    numbers.forEach((number, index) => {
      const [kind, first, second] = this.#entries.get(number) ?? [0, 0, 0];
      table.setUint8(index * 7, kind);
      table.setUint32(index * 7 + 1, first);
      table.setUint16(index * 7 + 5, second);
    });
    return new Uint8Array(table.buffer);
  }

  #addPackedStream(number: number, facts: string, bytes: Uint8Array): void {
    const contents = zlibbed(bytes);
    this.#addStream(
      number,
      `<<${facts} /Filter /FlateDecode /Length ${contents.length}>>`,
      contents,
    );
  }

  #addStream(number: number, dictionary: string, contents: Uint8Array): void {
    if (!this.#entries.has(number)) this.#entries.set(number, [1, this.#length, 0]);
    this.#add(`${number} 0 obj\n${dictionary}\nstream\n`);
    this.#add(contents);
    this.#add("\nendstream\nendobj\n");
  }

  #add(part: Uint8Array | string): void {
    const bytes = typeof part === "string" ? latinBytes(part) : part;
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}

/** Numbers as pairs: where each run of neighbours starts, and how many they are. */
function rangesOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[0] + last[1] === number) last[1]++;
    else ranges.push([number, 1]);
  }
  return ranges.flat().join(" ");
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const digits = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.slice(0, digitsOfId);
}

/** A text of characters up to 255 as bytes: the library's objects write themselves so. */
function latinBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
