import type { Goal } from "../document-writer.ts";
import type { PdfFile } from "./pdf-file.ts";
import type { PdfDictionary } from "./pdf-syntax.ts";
import { annotationOf, type Tag, tagsOf } from "./tag-tree.ts";

/** Where a link leads: an address, or the name of a place in the file. */
export function goalOf(file: PdfFile, link: Tag): Goal {
  const annotation = annotationOf(link);
  const action = file.dictionary(annotation?.get("A"));
  const url = file.bytes(action.get("URI"));
  if (url !== undefined) return { url };
  return { anchor: destinationIn(file, annotation) ?? destinationIn(file, action) ?? "" };
}

function destinationIn(file: PdfFile, holder: PdfDictionary | undefined): string | undefined {
  const value = holder?.get("Dest") ?? holder?.get("D");
  return file.name(value) ?? file.bytes(value);
}

/** The names of all places that the links of a file lead to. */
export function destinationsIn(file: PdfFile, tree: Tag): readonly string[] {
  const names = linksOf(tree).flatMap((link) => {
    const goal = goalOf(file, link);
    return "anchor" in goal ? [goal.anchor] : [];
  });
  return Array.from(new Set(names));
}

/** All links in a tag, in order. */
export function linksOf(tag: Tag): readonly Tag[] {
  return tagsOf(tag, /^Link$/);
}
