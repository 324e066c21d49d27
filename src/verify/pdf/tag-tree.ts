import { isReference, type PdfFile } from "./pdf-file.ts";
import { NotOurPdf, type PdfDictionary, type PdfValue } from "./pdf-syntax.ts";

/** An element of a PDF's structure: what a screen reader goes by. */
export interface Tag {
  /** One of the standard roles, such as H2 or TD. */
  readonly role: string;
  /** What stands for a picture. */
  readonly alternative: string | undefined;
  /** Whether it heads a column. */
  readonly headsColumn: boolean;
  readonly children: readonly (Tag | MarkedStretch | LinkedObject)[];
}

/** Text on a page, by the number of its mark. */
export interface MarkedStretch {
  readonly page: number;
  readonly mark: number;
}

/** A link's own object, which knows where it leads. */
export interface LinkedObject {
  readonly annotation: PdfDictionary;
}

const deepest = 200;

/** Reads the structure tree (ISO 32000-1, 14.7). Its elements go on over page ends as one. */
export function readTagTree(file: PdfFile): Tag {
  const root = file.dictionary(file.root.get("StructTreeRoot"));
  if (root.size === 0) throw new NotOurPdf("The file has no structure of headings and paragraphs.");
  return new TreeReader(file, file.dictionary(root.get("RoleMap"))).tag(root, undefined, 0);
}

class TreeReader {
  readonly #file: PdfFile;
  readonly #roles: PdfDictionary;

  constructor(file: PdfFile, roles: PdfDictionary) {
    this.#file = file;
    this.#roles = roles;
  }

  tag(element: PdfDictionary, outerPage: number | undefined, depth: number): Tag {
    if (depth > deepest) throw new NotOurPdf("The structure is nested too deeply.");
    const page = numberOf(element.get("Pg")) ?? outerPage;
    const kids = this.#file.list(element.get("K"));
    return {
      role: this.#roleOf(this.#file.name(element.get("S")) ?? ""),
      alternative: this.#file.text(element.get("Alt")),
      headsColumn: this.#headsColumn(element),
      children: kids.flatMap((kid) => this.#child(kid, page, depth + 1)),
    };
  }

  #child(kid: PdfValue, outerPage: number | undefined, depth: number): Tag["children"] {
    const mark = this.#file.number(kid);
    if (mark !== undefined) return outerPage === undefined ? [] : [{ page: outerPage, mark }];
    const element = this.#file.dictionary(kid);
    const page = numberOf(element.get("Pg")) ?? outerPage;
    switch (this.#file.name(element.get("Type"))) {
      case "MCR": {
        const number = this.#file.number(element.get("MCID"));
        return number === undefined || page === undefined ? [] : [{ page, mark: number }];
      }
      case "OBJR":
        return [{ annotation: this.#file.dictionary(element.get("Obj")) }];
      default:
        return [this.tag(element, page, depth)];
    }
  }

  /** A role of the file's own stands for a standard one. */
  #roleOf(written: string): string {
    return this.#file.name(this.#roles.get(written)) ?? written;
  }

  #headsColumn(element: PdfDictionary): boolean {
    return this.#file
      .list(element.get("A"))
      .some((each) => this.#file.name(this.#file.dictionary(each).get("Scope")) === "Column");
  }
}

function numberOf(value: PdfValue): number | undefined {
  return isReference(value) ? value.object : undefined;
}

export function isTag(child: Tag["children"][number]): child is Tag {
  return "role" in child;
}

/** The elements of some roles in a tag, outermost first; none is looked for inside another. */
export function tagsOf({ children }: Tag, roles: RegExp): readonly Tag[] {
  return children
    .filter(isTag)
    .flatMap((child) => (roles.test(child.role) ? [child] : tagsOf(child, roles)));
}

/** All stretches of text in a tag, in order. */
export function stretchesOf({ children }: Tag): readonly MarkedStretch[] {
  return children.flatMap((child) => {
    if (isTag(child)) return stretchesOf(child);
    return "mark" in child ? [child] : [];
  });
}

/** The first of a tag's link objects. */
export function annotationOf({ children }: Tag): PdfDictionary | undefined {
  for (const child of children) {
    const found = isTag(child) ? annotationOf(child) : "annotation" in child && child.annotation;
    if (found) return found;
  }
  return undefined;
}
