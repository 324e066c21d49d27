import type { PdfFile } from "./pdf-file.ts";
import type { PdfDictionary } from "./pdf-objects.ts";

const deepest = 20;

/** The entries of a file's outline in order, each before those below it. */
export function outlineItems(file: PdfFile): readonly PdfDictionary[] {
  return itemsBelow(file, file.dictionary(file.catalogue, "Outlines"), 0);
}

function itemsBelow(
  file: PdfFile,
  parent: PdfDictionary | undefined,
  depth: number,
): readonly PdfDictionary[] {
  const items: PdfDictionary[] = [];
  const seen = new Set<PdfDictionary>();
  let item = depth > deepest ? undefined : file.dictionary(parent, "First");
  while (item && !seen.has(item)) {
    seen.add(item);
    items.push(item, ...itemsBelow(file, item, depth + 1));
    item = file.dictionary(item, "Next");
  }
  return items;
}
