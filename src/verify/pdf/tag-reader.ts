import type { PdfFile } from "../../pdf/pdf-file.ts";
import {
  isStretch,
  isTag,
  type MarkedStretch,
  stretchesOf,
  type Tag,
  tagsOf,
} from "../../pdf/tag-tree.ts";
import type { DocumentWriter } from "../document-writer.ts";
import { deepestListLevel, listLabel } from "../labels.ts";
import { softBreak, tidy } from "../text.ts";
import { goalOf, linksOf } from "./link-goal.ts";
import { type MarkedText, markName, type PrintedText } from "./page-text.ts";

export interface TagParts {
  readonly file: PdfFile;
  readonly writer: DocumentWriter;
  readonly printed: PrintedText;
  /** Names of the places that links lead to. */
  readonly destinations: readonly string[];
}

/** Reads a PDF in the order of its tags, as a screen reader does. */
export class TagReader {
  readonly #parts: TagParts;
  readonly #places: Set<string>;
  #depth = 0;
  #last: { readonly page: number; readonly bottom: number } | undefined;

  constructor(parts: TagParts) {
    this.#parts = parts;
    this.#places = new Set(parts.destinations);
  }

  readChildren({ children }: Tag): void {
    children.forEach((child, at) => {
      if (!isTag(child)) {
        if (isStretch(child)) this.#stretch(child);
        return;
      }
      const [before, after] = [children[at - 1], children[at + 1]];
      if (this.#isContents(child, after)) return;
      if (this.#isContents(before, child)) this.#contents(child);
      else this.#tag(child);
    });
  }

  #tag(tag: Tag): void {
    const { role } = tag;
    const { writer } = this.#parts;
    if (/^H[1-6]$/.test(role)) {
      writer.heading(Number(role.slice(1)) - 1);
      this.#block(tag);
    } else if (role === "P") this.#block(tag);
    else if (role === "L") this.#list(tag);
    else if (role === "LI") this.#item(tag);
    else if (role === "Table") this.#table(tag);
    else if (role === "Link") this.#link(tag);
    else if (role === "Figure") writer.figure(tag.alternative ?? "");
    else if (role !== "Caption") this.readChildren(tag);
  }

  #block(tag: Tag): void {
    const { writer } = this.#parts;
    // A heading has ended what came before it.
    if (tag.role === "P") writer.end();
    this.readChildren(tag);
    writer.end();
  }

  #list(list: Tag): void {
    this.#parts.writer.end();
    this.#depth += 1;
    this.readChildren(list);
    this.#depth -= 1;
  }

  #item(item: Tag): void {
    const { writer } = this.#parts;
    const isLabel = (child: Tag["children"][number]) => isTag(child) && child.role === "Lbl";
    const label = item.children.find(isLabel);
    if (label && isTag(label)) {
      writer.item(listLabel(this.#textOf(label)), Math.min(this.#depth, deepestListLevel));
    } else writer.end();
    this.readChildren({ ...item, children: item.children.filter((child) => !isLabel(child)) });
    writer.endItem();
  }

  #table(table: Tag): void {
    const { writer } = this.#parts;
    const summary = table.attributes.summary && tidy(table.attributes.summary);
    tagsOf(table, /^TR$/).forEach((row, at) => {
      writer.startRow(at === 0 ? { startsTable: true, summary } : { startsTable: false });
      for (const cell of tagsOf(row, /^T[HD]$/)) {
        this.readChildren(cell);
        writer.endCell(cell.role === "TH");
      }
      writer.endRow();
    });
  }

  #link(link: Tag): void {
    const { file, writer } = this.#parts;
    writer.startLink(goalOf(file, link));
    this.readChildren(link);
    writer.endLink();
  }

  /** Whether these are the heading "Contents" and the list under it, of which all is links. */
  #isContents(
    heading: Tag["children"][number] | undefined,
    list: Tag["children"][number] | undefined,
  ): boolean {
    if (!heading || !list || !isTag(heading) || !isTag(list)) return false;
    if (!/^H\d$/.test(heading.role) || list.role !== "L") return false;
    if (tidy(this.#textOf(heading)) !== "Contents") return false;
    const linked = linksOf(list)
      .flatMap(stretchesOf)
      .filter((each) => this.#markedAt(each));
    return linked.length === stretchesOf(list).filter((each) => this.#markedAt(each)).length;
  }

  #contents(list: Tag): void {
    const { file, writer } = this.#parts;
    for (const link of linksOf(list)) {
      const goal = goalOf(file, link);
      const texts = stretchesOf(link).flatMap((each) => this.#markedAt(each)?.text ?? []);
      const hasPage = texts.length > 1 && /^\d+$/.test(tidy(texts.at(-1) ?? ""));
      const text = (hasPage ? texts.slice(0, -1) : texts).join("");
      writer.contentsEntry(text, "anchor" in goal ? goal.anchor : "");
    }
  }

  #stretch(stretch: MarkedStretch): void {
    const marked = this.#markedAt(stretch);
    if (!marked) return;
    const { writer } = this.#parts;
    const { page } = stretch;
    const down = this.#last?.page === page ? Math.abs(this.#last.bottom - marked.top) : Infinity;
    const isNewLine = down > 1;
    this.#reachPlaces(page, marked.top);
    writer.text(isNewLine ? softBreak + marked.text : marked.text);
    this.#last = { page, bottom: marked.bottom };
  }

  /** A link leads to a height on a page: what is read first at or below it is what its reader sees. */
  #reachPlaces(page: number, height: number): void {
    for (const name of this.#places) {
      const place = this.#parts.printed.placeOf(name);
      if (!place || place.page !== page || height > place.height) continue;
      this.#parts.writer.anchor(name);
      this.#places.delete(name);
    }
  }

  #markedAt({ page, mark }: MarkedStretch): MarkedText | undefined {
    return this.#parts.printed.marks.get(markName(page, mark));
  }

  #textOf(tag: Tag): string {
    return tidy(
      stretchesOf(tag)
        .map((each) => this.#markedAt(each)?.text ?? "")
        .join(""),
    );
  }
}
