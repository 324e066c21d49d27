import type { PageReader } from "../../pdf/page-reader.ts";
import { type PdfFile, pdfText } from "../../pdf/pdf-file.ts";
import type { PdfDictionary } from "../../pdf/pdf-objects.ts";
import { everyTag, linkedObjectsOf, stretchesOf, type Tag } from "../../pdf/tag-tree.ts";

/** Says of each link what it is in words: the text that is linked, or else where it leads (ISO 14289-1, 7.18.5). */
export function describeLinks(file: PdfFile, tree: Tag, pages: PageReader): void {
  for (const link of everyTag(tree)) {
    if (link.role !== "Link") continue;
    const text = pages.textOf(stretchesOf(link));
    for (const { annotation: number } of linkedObjectsOf(link)) {
      const annotation = file.asDictionary(file.object(number));
      if (!annotation || file.text(annotation, "Contents")) continue;
      file.set(annotation, "Contents", pdfText(description(text, file, annotation)));
    }
  }
}

function description(text: string, file: PdfFile, annotation: PdfDictionary): string {
  const address = file.text(file.dictionary(annotation, "A"), "URI") ?? "";
  // A long address is printed on several lines, which are parted by spaces here.
  return text === "" || text.replaceAll(" ", "") === address ? address : text;
}
