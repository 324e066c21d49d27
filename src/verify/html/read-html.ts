import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { DocumentWriter, type RowPlace } from "../document-writer.ts";
import type { FinishedDocument } from "../finished-document.ts";
import { deepestListLevel, listLabel } from "../labels.ts";
import { tidy } from "../text.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** What only serves to get about on the page. */
const besides = ["skip", "way-back", "self"];
const blocks =
  /^(p|div|section|header|main|article|aside|figure|figcaption|blockquote|dl|dt|dd|ul|ol|table|tbody|thead)$/;

/** Reads a finished web page. */
export function readHtml(bytes: Uint8Array): FinishedDocument {
  const page = parse(new TextDecoder().decode(bytes)).childNodes.filter(isElement);
  const writer = new DocumentWriter();
  for (const body of named(page, "body")) new PageReader(writer).readChildren(body);
  for (const nav of named(page, "nav")) readContents(nav, writer);
  const [html] = named(page, "html");
  return writer.document({
    title: named(page, "title")
      .map((title) => tidy(textOf(title)))
      .join(),
    language: (html && attributeOf(html, "lang")) ?? "",
    furniture: named(page, "footer").flatMap(furnitureOf),
  });
}

class PageReader {
  readonly #writer: DocumentWriter;
  #depth = 0;

  constructor(writer: DocumentWriter) {
    this.#writer = writer;
  }

  readChildren({ childNodes }: Element): void {
    for (const child of childNodes) this.#read(child);
  }

  #read(node: Node): void {
    if (node.nodeName === "#text" && "value" in node) this.#writer.text(node.value);
    if (!isElement(node) || isLeftOut(node)) return;
    const id = attributeOf(node, "id");
    if (id !== undefined) this.#writer.anchor(id);
    if (isPicture(node)) this.#writer.figure(descriptionOf(node));
    else this.#element(node);
  }

  #element(element: Element): void {
    const { tagName } = element;
    if (tagName === "a") this.#link(element);
    else if (tagName === "br") this.#writer.text(" ");
    else if (tagName === "li") this.#item(element);
    else if (tagName === "tr") this.#row(element);
    else if (/^h[1-6]$/.test(tagName)) this.#heading(element);
    else if (blocks.test(tagName)) this.#block(element);
    else if (tagName !== "caption") this.readChildren(element);
  }

  #heading(element: Element): void {
    this.#writer.heading(Number(element.tagName.slice(1)) - 1);
    this.readChildren(element);
    this.#writer.end();
  }

  #block(element: Element): void {
    const depth = this.#depth;
    if (isLabelledList(element)) this.#depth = depth + 1;
    // A call-out starts afresh wherever it stands.
    if (attributeOf(element, "role") === "note") this.#depth = 0;
    this.#writer.end();
    this.readChildren(element);
    this.#writer.end();
    this.#depth = depth;
  }

  #item(element: Element): void {
    const list = element.parentNode;
    const isLabelled = list !== null && "tagName" in list && isLabelledList(list);
    if (isLabelled) this.#writer.item(labelOf(element, list), this.#shownDepth());
    else this.#writer.end();
    this.readChildren(element);
    this.#writer.endItem();
  }

  #shownDepth(): number {
    return Math.min(this.#depth, deepestListLevel);
  }

  #row(row: Element): void {
    this.#writer.startRow(placeOf(row));
    for (const cell of row.childNodes.filter(isElement)) {
      this.readChildren(cell);
      this.#writer.endCell(cell.tagName === "th");
    }
    this.#writer.endRow();
  }

  #link(element: Element): void {
    const address = attributeOf(element, "href") ?? "";
    this.#writer.startLink(
      address.startsWith("#") ? { anchor: address.slice(1) } : { url: address },
    );
    this.readChildren(element);
    this.#writer.endLink();
  }
}

function readContents(nav: Element, writer: DocumentWriter): void {
  const links = named(nav.childNodes, "a").filter((link) => !hasClass(link, besides));
  for (const entry of links.filter((link) => !isScreenOnly(link))) {
    writer.contentsEntry(textOf(entry, ["page"]), (attributeOf(entry, "href") ?? "").slice(1));
  }
}

/** The last paragraph only leads back to the top. */
function furnitureOf(footer: Element): readonly string[] {
  return named(footer.childNodes, "p")
    .filter((paragraph) => named(paragraph.childNodes, "a").length === 0)
    .map((paragraph) => tidy(textOf(paragraph)));
}

function isLeftOut(element: Element): boolean {
  return (
    ["nav", "footer", "style", "script", "template"].includes(element.tagName) ||
    hasClass(element, besides) ||
    attributeOf(element, "aria-hidden") === "true"
  );
}

function isPicture(element: Element): boolean {
  return element.tagName === "img" || attributeOf(element, "role") === "img";
}

function descriptionOf(picture: Element): string {
  const [title] = named(picture.childNodes, "title");
  const written = attributeOf(picture, "alt") ?? attributeOf(picture, "aria-label");
  return written ?? (title ? textOf(title) : "");
}

/** A contact's lines are a list without bullets. */
function isLabelledList(element: Element): boolean {
  return /^[uo]l$/.test(element.tagName) && !hasClass(element, ["card-lines"]);
}

function labelOf(item: Element, list: Element): string {
  if (list.tagName === "ul") return listLabel("•");
  const position = list.childNodes.filter(isElement).indexOf(item) + 1;
  return attributeOf(list, "type") === "a" ? letterAt(position) : String(position);
}

/** a … z, aa, ab … */
function letterAt(position: number): string {
  const last = String.fromCharCode(97 + ((position - 1) % 26));
  return position <= 26 ? last : letterAt(Math.floor((position - 1) / 26)) + last;
}

function placeOf(row: Element): RowPlace {
  const table = tableOf(row);
  const startsTable = table !== undefined && named(table.childNodes, "tr")[0] === row;
  const [caption] = table && startsTable ? named(table.childNodes, "caption") : [];
  return { startsTable, summary: caption && tidy(textOf(caption)) };
}

function tableOf({ parentNode }: Element): Element | undefined {
  if (!parentNode || !("tagName" in parentNode)) return undefined;
  return parentNode.tagName === "table" ? parentNode : tableOf(parentNode);
}

function isScreenOnly(element: Element): boolean {
  const { parentNode } = element;
  if (!parentNode || !("tagName" in parentNode)) return false;
  return hasClass(parentNode, ["screen-only"]) || isScreenOnly(parentNode);
}

function hasClass(element: Element, names: readonly string[]): boolean {
  const classes = attributeOf(element, "class")?.split(/\s+/) ?? [];
  return classes.some((name) => names.includes(name));
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** Elements of a name at any depth, in document order. */
function named(nodes: readonly Node[], name: string): readonly Element[] {
  return nodes
    .filter(isElement)
    .flatMap((element) => [
      ...(element.tagName === name ? [element] : []),
      ...named(element.childNodes, name),
    ]);
}

function textOf(node: Node, without: readonly string[] = []): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  if (!isElement(node) || hasClass(node, without)) return "";
  return node.childNodes.map((child) => textOf(child, without)).join("");
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}
