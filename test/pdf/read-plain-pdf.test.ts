import { expect, test } from "vitest";
import { PDFDocument, PDFHexString, PDFString, type PdfContext } from "../../src/pdf/library.ts";
import { PdfFile } from "../../src/pdf/pdf-file.ts";
import { readPlainPdf } from "../../src/pdf/read-plain-pdf.ts";

/** Values of every kind that browsers write. */
async function plainPdf(): Promise<string> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([595, 842]);
  document.addPage([595, 842]);
  const { context } = document;
  const packed = context.flateStream("q 1 0 0 1 0 0 cm Q", { Type: "Test" });
  const values = [1, -0.25, 12345.678, true, false, null, "Name", [], {}, [[1, { A: [2] }]]];
  const texts = [PDFString.of("a \\) (b) \\\\"), PDFHexString.of("FEFF00e9")];
  context.register(
    context.obj({ values, texts: context.obj(texts), stream: context.register(packed) }),
  );
  return latin(await document.save({ useObjectStreams: false }));
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

const written = (context: PdfContext | undefined) =>
  context?.enumerateIndirectObjects().map(([ref, object]) => `${ref} ${object}`);

test("a plain file is read as the library reads it", async () => {
  const plain = await plainPdf();
  const ours = readPlainPdf(bytes(plain));
  const { context } = await PDFDocument.load(bytes(plain), { updateMetadata: false });
  expect(written(ours)).toEqual(written(context));
  expect(ours?.trailerInfo.Root).toBe(context.trailerInfo.Root);
  expect(ours?.trailerInfo.Info).toBe(context.trailerInfo.Info);
  expect(ours?.largestObjectNumber).toBe(context.largestObjectNumber);
});

test.each<readonly [string, (plain: string) => string]>([
  ["a comment", (plain) => plain.replace("endobj", "% a comment\nendobj")],
  ["a name in digits", (plain) => plain.replace("/Name", "/N#61me")],
  ["a length elsewhere", (plain) => plain.replace(/\/Length \d+/, "/Length 9 0 R")],
  ["a wrong length", (plain) => plain.replace(/\/Length \d+/, "/Length 1")],
  ["an object twice", (plain) => plain.replace("xref", "1 0 obj\nnull\nendobj\nxref")],
  ["an older generation", (plain) => plain.replace("1 0 obj", "1 1 obj")],
  ["a writing before", (plain) => plain.replace("trailer\n<<", "trailer\n<</Prev 9 ")],
  ["a secret", (plain) => plain.replace("trailer\n<<", "trailer\n<</Encrypt <<>> ")],
  ["no root", (plain) => plain.replace("/Root", "/Other")],
  ["a word that is no value", (plain) => plain.replace("true", "truly")],
  ["depth without end", (plain) => plain.replace("true", "[".repeat(500) + "]".repeat(500))],
  ["more after its end", (plain) => `${plain}1 0 obj\nnull\nendobj\n`],
])("a file with %s is left to the library", async (_, change) => {
  const plain = await plainPdf();
  const changed = change(plain);
  expect(changed).not.toBe(plain);
  expect(readPlainPdf(bytes(changed))).toBeUndefined();
});

test("a file that ends anywhere too early is left to the library", async () => {
  const plain = (await plainPdf()).trimEnd();
  for (let length = 0; length < plain.length; length++) {
    expect(readPlainPdf(bytes(plain.slice(0, length))), `${length} bytes`).toBeUndefined();
  }
});

test("pages are the same whoever reads the file", async () => {
  const plain = await plainPdf();
  const [ours, library] = await Promise.all(
    [plain, `${plain}% more`].map((text) => PdfFile.open(bytes(text))),
  );
  expect(ours?.pages.map(({ object }) => object)).toEqual(
    library?.pages.map(({ object }) => object),
  );
  expect(ours?.pages).toHaveLength(2);
});
