import type { ReadPage } from "../page-reader.ts";
import type { PdfFile } from "../pdf-file.ts";
import type { PdfDictionary, PdfObject } from "../pdf-objects.ts";
import { isStretch, isTag, type MarkedStretch, type Tag } from "../tag-tree.ts";
import type { CheckedFile, Finding } from "./finding.ts";

/** Marks on pages, elements of the structure, and the table between them say the same (ISO 32000-1, 14.7.4). */
export function* marksAgree({ file, tags, pages }: CheckedFile): Generator<Finding> {
  const uses = usesIn(tags);
  const table = tableOf(file);
  for (const page of pages.pages) {
    const used = uses.marks.get(page.object) ?? new Map<number, readonly Tag[]>();
    const key = file.number(page.dictionary, "StructParents");
    const listed = file.items(key === undefined ? undefined : table.get(key));
    yield* compare(page, { used, listed: listed.map((item) => file.asReference(item)) });
  }
  for (const [annotation, tag] of uses.annotations) {
    const key = file.number(file.asDictionary(file.object(annotation)), "StructParent");
    const element = key === undefined ? undefined : file.asReference(table.get(key));
    if (element !== tag.object) yield { message: `A ${tag.role} is not known to its annotation.` };
  }
}

interface PageMarks {
  /** The elements that hold each mark. */
  readonly used: ReadonlyMap<number, readonly Tag[]>;
  /** The element of each mark, as the table says. */
  readonly listed: readonly (number | undefined)[];
}

function* compare({ content, number: page }: ReadPage, marks: PageMarks): Generator<Finding> {
  const ids = content.sequences.flatMap(({ id }) => (id === undefined ? [] : [id]));
  for (const message of [...fromPage(ids, marks), ...fromTree(new Set(ids), marks)]) {
    yield { page, message };
  }
}

function* fromPage(ids: readonly number[], { used }: PageMarks): Generator<string> {
  const seen = new Set<number>();
  for (const id of ids) {
    if (seen.has(id)) yield `Mark ${id} is there twice.`;
    seen.add(id);
    const elements = used.get(id)?.length ?? 0;
    if (elements !== 1) yield `Mark ${id} is part of ${elements} elements, not one.`;
  }
}

function* fromTree(ids: ReadonlySet<number>, { used, listed }: PageMarks): Generator<string> {
  for (const [id, [tag]] of used) {
    if (!ids.has(id)) yield `A ${tag?.role} has no mark ${id}.`;
    if (listed[id] !== tag?.object) yield `Mark ${id} is listed for another element than its own.`;
  }
  const stray = listed.findIndex((element, id) => element !== undefined && !used.has(id));
  if (stray !== -1) yield `Mark ${stray} is listed, but no element has it.`;
}

interface Uses {
  readonly marks: Map<number, Map<number, Tag[]>>;
  readonly annotations: Map<number, Tag>;
}

function usesIn(tags: readonly Tag[]): Uses {
  const uses: Uses = { marks: new Map(), annotations: new Map() };
  for (const tag of tags) {
    for (const child of tag.children) {
      if (isStretch(child)) addUse(uses.marks, child, tag);
      else if (!isTag(child)) uses.annotations.set(child.annotation, tag);
    }
  }
  return uses;
}

function addUse(uses: Uses["marks"], { page, mark }: MarkedStretch, tag: Tag): void {
  const marks = uses.get(page) ?? new Map<number, Tag[]>();
  marks.set(mark, [...(marks.get(mark) ?? []), tag]);
  uses.set(page, marks);
}

/** The values of the table by their keys (ISO 32000-1, 7.9.7). */
function tableOf(file: PdfFile): ReadonlyMap<number, PdfObject> {
  const root = file.dictionary(file.catalogue, "StructTreeRoot");
  const values = new Map<number, PdfObject>();
  const read = (node: PdfDictionary | undefined) => {
    for (const kid of file.list(node, "Kids")) read(file.asDictionary(kid));
    const entries = file.list(node, "Nums");
    for (let at = 0; at + 1 < entries.length; at += 2) {
      const [key, value] = [file.asNumber(entries[at]), entries[at + 1]];
      if (key !== undefined && value) values.set(key, value);
    }
  };
  read(file.dictionary(root, "ParentTree"));
  return values;
}
