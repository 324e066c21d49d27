import type { ReadPage } from "../page-reader.ts";
import type { PdfFile } from "../pdf-file.ts";
import type { PdfDictionary, PdfObject } from "../pdf-objects.ts";
import { linkedObjectsOf } from "../tag-tree.ts";
import { at } from "./element-findings.ts";
import type { CheckedFile, Finding } from "./finding.ts";

/** Every link is tagged as one and says in words what it is (Matterhorn 28-002 to 28-011). */
export function* linksAreDescribed({ file, tags, pages }: CheckedFile): Generator<Finding> {
  const links = tags.filter(({ role }) => role === "Link");
  const lost = links.filter((link) => linkedObjectsOf(link).length === 0);
  for (const link of lost) yield at(link, pages, "A link has no object that leads anywhere");
  const tagged = new Set(links.flatMap(linkedObjectsOf).map(({ annotation }) => annotation));
  for (const page of pages.pages) yield* linkFaults(file, page, tagged);
}

function* linkFaults(
  file: PdfFile,
  { dictionary, number: page }: ReadPage,
  tagged: ReadonlySet<number>,
): Generator<Finding> {
  const annotations = file.list(dictionary, "Annots");
  if (annotations.length > 0 && file.name(dictionary, "Tabs") !== "S") {
    yield { page, message: "The keyboard does not follow the structure." };
  }
  for (const value of annotations) {
    const message = fault(file, value, tagged);
    if (message !== undefined) yield { page, message };
  }
}

function fault(file: PdfFile, value: PdfObject, tagged: ReadonlySet<number>): string | undefined {
  const object = file.asReference(value);
  const annotation = file.asDictionary(value);
  if (object === undefined || !tagged.has(object)) return "A link is not tagged as one.";
  if (file.text(annotation, "Contents")?.trim()) return undefined;
  return `A link has no words: ${whereTo(file, annotation)}.`;
}

function whereTo(file: PdfFile, annotation: PdfDictionary | undefined): string {
  const address = file.text(file.dictionary(annotation, "A"), "URI");
  return address ?? file.name(annotation, "Dest") ?? "it leads nowhere";
}

/** Links lead to places and addresses; nothing else is done by the file (Matterhorn 29-001). */
export function* actionsAreLinks({ file }: CheckedFile): Generator<Finding> {
  const scripts = file.dictionary(file.dictionary(file.catalogue, "Names"), "JavaScript");
  if (scripts) yield { message: "The file brings scripts." };
  for (const [, object] of file.objects()) {
    const dictionary = file.asDictionary(object);
    if (file.value(dictionary, "AA") || file.value(dictionary, "OpenAction")) {
      yield { message: "The file does something by itself." };
    }
    const kind = file.name(file.dictionary(dictionary, "A"), "S");
    if (kind !== undefined && kind !== "URI" && kind !== "GoTo") {
      yield { message: `A link does something else than lead somewhere: ${kind}.` };
    }
  }
}
