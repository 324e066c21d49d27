import { PDFDocument } from "@cantoo/pdf-lib";
import { PdfFile } from "../../src/pdf/pdf-file.ts";
import { referenceTo } from "../../src/pdf/pdf-objects.ts";
import { newTag, type Tag, type TagChild } from "../../src/pdf/tag-tree.ts";

const lettersAsTheyAre = "1 beginbfrange <20> <7e> <0020> endbfrange";

/** A PDF of A4 pages with these contents. Its one font, F, has plain letters. */
export async function smallPdf(...contents: readonly string[]): Promise<PdfFile> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const _ of contents) document.addPage([595, 842]);
  const file = await PdfFile.open(await document.save());
  const ToUnicode = referenceTo(
    file.addStream(new TextEncoder().encode(lettersAsTheyAre), { Type: "CMap" }),
  );
  const font = file.add({ Type: "Font", Subtype: "TrueType", BaseFont: "F", ToUnicode });
  file.pages.forEach((page, index) => {
    file.set(page.dictionary, "Resources", { Font: { F: referenceTo(font) } });
    file.set(page.dictionary, "StructParents", index);
    file.setContent(page, new TextEncoder().encode(contents[index] ?? ""));
  });
  return file;
}

/** Content that shows marked texts, each a line below the one before. Those that start with "@" are drawn. */
export function marked(...texts: readonly string[]): string {
  return texts
    .map((text, mark) => {
      const height = 700 - 20 * mark;
      const painted = text.startsWith("@")
        ? `0 ${height} 9 9 re f`
        : `BT /F 10 Tf 1 0 0 1 50 ${height} Tm (${text}) Tj ET`;
      return `/NonStruct <</MCID ${mark}>>BDC ${painted} EMC`;
    })
    .join("\n");
}

/** An element with children. Numbers are marks of the file's first page. */
export const tag = (
  file: PdfFile,
  role: string,
  ...children: readonly (TagChild | number)[]
): Tag =>
  newTag(
    role,
    children.map((child) =>
      typeof child === "number" ? { page: file.pages[0]?.object ?? 0, mark: child } : child,
    ),
  );
