import type { PdfFile } from "./pdf-file.ts";
import type { PdfDictionary, PdfObject } from "./pdf-objects.ts";

/** An element of a PDF's structure: what a screen reader goes by. */
export interface Tag {
  /** Number of its object, where it was read from a file. */
  readonly object?: number | undefined;
  /** As the file writes it. */
  readonly type: string;
  /** The standard type that it is or stands for, such as H2 or TD. */
  readonly role: string;
  /** What stands for a picture. */
  readonly alternative?: string | undefined;
  /** What is read in place of a drawn sign. */
  readonly actualText?: string | undefined;
  readonly language?: string | undefined;
  readonly attributes: TagAttributes;
  readonly children: readonly TagChild[];
}

export type TagChild = Tag | MarkedStretch | LinkedObject;

/** What is said of an element beyond its type (ISO 32000-1, 14.8.5). */
export interface TagAttributes {
  readonly listNumbering?: string | undefined;
  readonly scope?: string | undefined;
  readonly rowSpan?: number | undefined;
  readonly columnSpan?: number | undefined;
  /** What a table holds, for people who cannot see it. */
  readonly summary?: string | undefined;
  /** Left, bottom, right, top, in points. */
  readonly box?: readonly number[] | undefined;
}

/** Content of a page, by the number of its mark. */
export interface MarkedStretch {
  /** Number of the page's object. */
  readonly page: number;
  readonly mark: number;
}

/** A link's own object, which knows where it leads. */
export interface LinkedObject {
  readonly page: number;
  /** Number of the annotation's object. */
  readonly annotation: number;
}

/** That a file has no structure that can be read. */
export class NotTagged extends Error {
  override readonly name = "NotTagged";
}

const deepest = 200;

/** Reads the structure tree (ISO 32000-1, 14.7). Gives the one element at its top. Throws NotTagged. */
export function readTagTree(file: PdfFile): Tag {
  const root = file.dictionary(file.catalogue, "StructTreeRoot");
  const tops = file.list(root, "K");
  if (tops.length === 0)
    throw new NotTagged("The file has no structure of headings and paragraphs.");
  const reader = new TreeReader(file, file.dictionary(root, "RoleMap"));
  const tags = tops.map((top) => reader.tag(top, undefined, 0));
  const [only] = tags;
  return only && tags.length === 1 ? only : newTag("Document", tags);
}

/** An element of a standard type. */
export function newTag(role: string, children: readonly TagChild[]): Tag {
  return { type: role, role, attributes: {}, children };
}

class TreeReader {
  readonly #file: PdfFile;
  readonly #roles: PdfDictionary | undefined;

  constructor(file: PdfFile, roles: PdfDictionary | undefined) {
    this.#file = file;
    this.#roles = roles;
  }

  tag(value: PdfObject, outerPage: number | undefined, depth: number): Tag {
    if (depth > deepest) throw new NotTagged("The structure is nested too deeply.");
    const file = this.#file;
    const element = file.asDictionary(value);
    const page = file.reference(element, "Pg") ?? outerPage;
    const type = file.name(element, "S") ?? "";
    return {
      object: file.asReference(value),
      type,
      role: file.name(this.#roles, type) ?? type,
      alternative: file.text(element, "Alt"),
      actualText: file.text(element, "ActualText"),
      language: file.text(element, "Lang"),
      attributes: this.#attributes(element),
      children: file.list(element, "K").flatMap((kid) => this.#child(kid, page, depth + 1)),
    };
  }

  #child(kid: PdfObject, outerPage: number | undefined, depth: number): readonly TagChild[] {
    const file = this.#file;
    const mark = file.asNumber(kid);
    if (mark !== undefined) return stretch(outerPage, mark);
    const element = file.asDictionary(kid);
    if (!element) return [];
    const page = file.reference(element, "Pg") ?? outerPage;
    switch (file.name(element, "Type")) {
      case "MCR":
        return stretch(page, file.number(element, "MCID"));
      case "OBJR":
        return linkedObject(page, file.reference(element, "Obj"));
      default:
        return [this.tag(kid, page, depth)];
    }
  }

  #attributes(element: PdfDictionary | undefined): TagAttributes {
    const file = this.#file;
    const owners = file.list(element, "A").flatMap((item) => file.asDictionary(item) ?? []);
    if (owners.length === 0) return {};
    const first = <T>(read: (owner: PdfDictionary) => T | undefined): T | undefined => {
      for (const owner of owners) {
        const value = read(owner);
        if (value !== undefined) return value;
      }
      return undefined;
    };
    const box = first((owner) => file.value(owner, "BBox"));
    return {
      listNumbering: first((owner) => file.name(owner, "ListNumbering")),
      scope: first((owner) => file.name(owner, "Scope")),
      rowSpan: first((owner) => file.number(owner, "RowSpan")),
      columnSpan: first((owner) => file.number(owner, "ColSpan")),
      summary: first((owner) => file.text(owner, "Summary")),
      box: box && file.items(box).flatMap((item) => file.asNumber(item) ?? []),
    };
  }
}

function stretch(page: number | undefined, mark: number | undefined): readonly MarkedStretch[] {
  return page === undefined || mark === undefined ? [] : [{ page, mark }];
}

function linkedObject(
  page: number | undefined,
  annotation: number | undefined,
): readonly LinkedObject[] {
  return page === undefined || annotation === undefined ? [] : [{ page, annotation }];
}

export function isTag(child: TagChild): child is Tag {
  return "role" in child;
}

export function isStretch<T extends TagChild>(child: T): child is T & MarkedStretch {
  return "mark" in child;
}

/** The elements of some roles in a tag, outermost first; none is looked for inside another. */
export function tagsOf({ children }: Tag, roles: RegExp): readonly Tag[] {
  return children
    .filter(isTag)
    .flatMap((child) => (roles.test(child.role) ? [child] : tagsOf(child, roles)));
}

/** An element and all inside it, in order. */
export function everyTag(tag: Tag): readonly Tag[] {
  const found: Tag[] = [];
  addTags(tag, found);
  return found;
}

function addTags(tag: Tag, found: Tag[]): void {
  found.push(tag);
  for (const child of tag.children) if (isTag(child)) addTags(child, found);
}

/** All stretches of content in a tag, in order. */
export function stretchesOf(tag: Tag): readonly MarkedStretch[] {
  return leavesOf(tag).filter(isStretch);
}

/** A tag's link objects, in order. */
export function linkedObjectsOf(tag: Tag): readonly LinkedObject[] {
  return leavesOf(tag).filter((leaf) => "annotation" in leaf);
}

type Leaf = Exclude<TagChild, Tag>;

function leavesOf(tag: Tag): readonly Leaf[] {
  const found: Leaf[] = [];
  addLeaves(tag, found);
  return found;
}

function addLeaves({ children }: Tag, found: Leaf[]): void {
  for (const child of children) {
    if (isTag(child)) addLeaves(child, found);
    else found.push(child);
  }
}

/** The tree with each element changed, the innermost first. What does not change stays the same object. */
export function mapTags(tag: Tag, change: (tag: Tag) => Tag): Tag {
  const { children } = tag;
  let changed: TagChild[] | undefined;
  for (let index = 0; index < children.length; index++) {
    const child = children[index];
    if (!child) continue;
    const next = isTag(child) ? mapTags(child, change) : child;
    if (next !== child) changed ??= children.slice(0, index);
    changed?.push(next);
  }
  return change(changed ? { ...tag, children: changed } : tag);
}

/** A tag with those of its children that are to stay. */
export function keepChildren(tag: Tag, stays: (child: TagChild) => boolean): Tag {
  return tag.children.every(stays) ? tag : { ...tag, children: tag.children.filter(stays) };
}
