import { PDFDict, PDFNumber, PDFRawStream, type PdfContext, type PdfObject } from "./library.ts";
import { NotPlain, ObjectReader } from "./object-reader.ts";
import { nameOf, referenceTo } from "./pdf-objects.ts";
import { lineFeed, percent } from "./signs.ts";

/**
 * Reads a file that is written as browsers print it (ISO 32000-1, 7.5): whole objects one after the other, a table of
 * them, one trailer. Undefined for every other file: that is left to the library, which reads all there are, but makes a
 * promise of each object.
 */
export function readPlainPdf(bytes: Uint8Array): PdfContext | undefined {
  try {
    return readFile(new ObjectReader(bytes));
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

function readFile(reader: ObjectReader): PdfContext {
  skipHeader(reader);
  for (reader.skipBlanks(); !reader.takes("xref"); reader.skipBlanks()) addObject(reader);
  // Where the objects stand is known by now.
  skipTable(reader);
  readTrailer(reader);
  return reader.context;
}

function skipHeader(reader: ObjectReader): void {
  reader.expect("%PDF-1.");
  skipLine(reader);
  // Bytes above 127 tell programs that the file is no text.
  if (reader.bytes[reader.at] === percent) skipLine(reader);
}

function skipLine(reader: ObjectReader): void {
  const end = reader.bytes.indexOf(lineFeed, reader.at);
  if (end === -1) throw new NotPlain("the file ends in its first lines");
  reader.at = end + 1;
}

function addObject(reader: ObjectReader): void {
  const { context } = reader;
  const reference = referenceTo(reader.whole());
  reader.expect(" 0 obj");
  reader.skipBlanks();
  const value = reader.value();
  reader.skipBlanks();
  const object = reader.takes("stream") ? readStream(reader, value) : value;
  reader.skipBlanks();
  reader.expect("endobj");
  if (context.lookup(reference)) throw new NotPlain("an object is there twice");
  context.assign(reference, object);
}

function readStream(reader: ObjectReader, dictionary: PdfObject): PdfObject {
  const length = dictionary instanceof PDFDict ? dictionary.get(nameOf("Length")) : undefined;
  if (!(dictionary instanceof PDFDict && length instanceof PDFNumber)) {
    throw new NotPlain("a stream does not say how long it is");
  }
  reader.takes("\r");
  reader.expect("\n");
  const from = reader.at;
  reader.at += length.asNumber();
  // Not copied: the bytes stay as they are for as long as the file is open.
  const contents = reader.bytes.subarray(from, reader.at);
  reader.skipBlanks();
  reader.expect("endstream");
  return PDFRawStream.of(dictionary, contents);
}

const bytesPerEntry = 20;

function skipTable(reader: ObjectReader): void {
  reader.skipBlanks();
  reader.expect("0 ");
  const entries = reader.whole();
  reader.skipBlanks();
  reader.at += entries * bytesPerEntry;
  reader.skipBlanks();
}

function readTrailer(reader: ObjectReader): void {
  const { context } = reader;
  reader.expect("trailer");
  reader.skipBlanks();
  const trailer = reader.dictionary();
  if (["Prev", "XRefStm", "Encrypt"].some((key) => trailer.has(nameOf(key)))) {
    throw new NotPlain("the file is of several writings, or secret");
  }
  skipEnd(reader);
  const Root = trailer.get(nameOf("Root"));
  if (!(Root && context.lookup(Root) instanceof PDFDict)) throw new NotPlain("no root is there");
  const [Info, ID] = [trailer.get(nameOf("Info")), trailer.get(nameOf("ID"))];
  context.trailerInfo = { Root, ...(Info && { Info }), ...(ID && { ID }) };
}

function skipEnd(reader: ObjectReader): void {
  reader.skipBlanks();
  reader.expect("startxref");
  reader.skipBlanks();
  reader.whole();
  reader.skipBlanks();
  reader.expect("%%EOF");
  reader.skipBlanks();
  if (reader.at < reader.bytes.length) throw new NotPlain("the file goes on after its end");
}
