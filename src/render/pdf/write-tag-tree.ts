import { outlineItems } from "../../pdf/outline.ts";
import { type PdfFile, type PdfLiteral, pdfText } from "../../pdf/pdf-file.ts";
import { referenceTo } from "../../pdf/pdf-objects.ts";
import {
  isStretch,
  isTag,
  type Tag,
  type TagAttributes,
  type TagChild,
} from "../../pdf/tag-tree.ts";

/** Puts a structure tree in the place of a file's own, with the table that leads from content to its element. */
export function writeTagTree(file: PdfFile, tree: Tag): void {
  const writer = new TreeWriter(file);
  const root = file.reserve();
  const top = writer.write(tree, root);
  file.replace(root, {
    Type: "StructTreeRoot",
    K: [referenceTo(top)],
    ParentTree: referenceTo(writer.writeParents()),
    ParentTreeNextKey: writer.nextKey,
    RoleMap: writer.roles.size === 0 ? undefined : Object.fromEntries(writer.roles),
  });
  file.set(file.catalogue, "StructTreeRoot", referenceTo(root));
  leadOutlineTo(file, writer.headings);
  // The elements before, and what led to them by number or name.
  file.sweep();
}

/** Browsers let each entry of the outline lead to its heading's element. */
function leadOutlineTo(file: PdfFile, headings: readonly number[]): void {
  const items = outlineItems(file);
  items.forEach((item, index) => {
    const heading = items.length === headings.length ? headings[index] : undefined;
    if (heading === undefined) file.remove(item, "SE");
    else file.set(item, "SE", referenceTo(heading));
  });
}

class TreeWriter {
  readonly #file: PdfFile;
  /** The standard types that the file's own stand for. */
  readonly roles = new Map<string, string>();
  /** The elements of headings, in order. */
  readonly headings: number[] = [];
  /** The element of each mark, by page; and that of each annotation. */
  readonly #marks = new Map<number, number[]>();
  readonly #annotations = new Map<number, number>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  write(tag: Tag, parent: number): number {
    const own = this.#file.reserve();
    const page = tag.children.find(isStretch)?.page;
    if (/^H[1-6]$/.test(tag.role)) this.headings.push(own);
    if (tag.type !== tag.role) this.roles.set(tag.type, tag.role);
    const kids = tag.children.map((child) => this.#kid(child, own, page));
    this.#file.replace(own, {
      Type: "StructElem",
      S: tag.type,
      P: referenceTo(parent),
      Pg: page === undefined ? undefined : referenceTo(page),
      K: kids.length === 0 ? undefined : kids,
      Alt: textOrNothing(tag.alternative),
      ActualText: textOrNothing(tag.actualText),
      Lang: textOrNothing(tag.language),
      A: attributesToPdf(tag.attributes),
    });
    return own;
  }

  #kid(child: TagChild, own: number, page: number | undefined): PdfLiteral {
    if (isTag(child)) return referenceTo(this.write(child, own));
    const Pg = referenceTo(child.page);
    if (!isStretch(child)) {
      this.#annotations.set(child.annotation, own);
      return { Type: "OBJR", Obj: referenceTo(child.annotation), Pg };
    }
    const marks = this.#marks.get(child.page) ?? [];
    marks[child.mark] = own;
    this.#marks.set(child.page, marks);
    return child.page === page ? child.mark : { Type: "MCR", Pg, MCID: child.mark };
  }

  /** Gives the number of the table: for each page a list by marks, for each annotation its element. */
  writeParents(): number {
    const file = this.#file;
    const entries = new Map<number, PdfLiteral>();
    for (const { dictionary, object } of file.pages) {
      const key = file.number(dictionary, "StructParents");
      const marks = this.#marks.get(object) ?? [];
      const list = Array.from(marks, (element) => (element ? referenceTo(element) : null));
      if (key !== undefined) entries.set(key, referenceTo(file.add(list)));
    }
    for (const [annotation, element] of this.#annotations) {
      const key = file.number(file.asDictionary(file.object(annotation)), "StructParent");
      if (key !== undefined) entries.set(key, referenceTo(element));
    }
    const sorted = Array.from(entries).toSorted(([a], [b]) => a - b);
    this.nextKey = (sorted.at(-1)?.[0] ?? -1) + 1;
    return file.add({ Nums: sorted.flat() });
  }

  /** The first number that the table has not used. */
  nextKey = 0;
}

function textOrNothing(text: string | undefined): PdfLiteral | undefined {
  return text === undefined ? undefined : pdfText(text);
}

function attributesToPdf(attributes: TagAttributes): PdfLiteral | undefined {
  const { listNumbering, scope, rowSpan, columnSpan, summary, box } = attributes;
  const owners: readonly Readonly<Record<string, PdfLiteral | undefined>>[] = [
    { O: "List", ListNumbering: listNumbering },
    {
      O: "Table",
      Scope: scope,
      RowSpan: rowSpan,
      ColSpan: columnSpan,
      Summary: textOrNothing(summary === "" ? undefined : summary),
    },
    { O: "Layout", Placement: box && "Block", BBox: box },
  ];
  const used = owners.filter((owner) => Object.values(owner).some((value, at) => at > 0 && value));
  return used.length === 0 ? undefined : used;
}
