import type { PdfFile } from "../../pdf/pdf-file.ts";
import type { PdfDictionary } from "../../pdf/pdf-objects.ts";
import { linkedObjectsOf, type Tag, tagsOf } from "../../pdf/tag-tree.ts";
import type { Goal } from "../document-writer.ts";

/** Where a link leads: an address, or the name of a place in the file. */
export function goalOf(file: PdfFile, link: Tag): Goal {
  const [object] = linkedObjectsOf(link);
  const annotation = object && file.asDictionary(file.object(object.annotation));
  const action = file.dictionary(annotation, "A");
  const url = file.text(action, "URI");
  if (url !== undefined) return { url };
  return { anchor: destinationIn(file, annotation) ?? destinationIn(file, action) ?? "" };
}

function destinationIn(file: PdfFile, holder: PdfDictionary | undefined): string | undefined {
  const key = file.value(holder, "Dest") ? "Dest" : "D";
  return file.name(holder, key) ?? file.text(holder, key);
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
