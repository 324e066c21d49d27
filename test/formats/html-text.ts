import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { BlockWriter, type PolicyText, tidy } from "./policy-text.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

const headings = /^h[1-6]$/;
const blockNames = /^(h[1-6]|p|li|ul|ol|div|section|header|main|table|caption|td|th|tr)$/;
/** What only serves to get about on the page, or is not seen. */
const besides = ["skip", "way-back", "contents", "visually-hidden"];

/** The end of the page, and drawings: what they say follows them in words. */
const unread = /^(footer|svg)$/;

/** The text of a web page: its body as a browser shows it, without styles. */
export function htmlText(file: Uint8Array): PolicyText {
  const page = parsePage(file);
  const writer = new BlockWriter();
  for (const body of page.named("body")) write(body, writer);
  return {
    title: page.named("title").map(textOf).join(),
    blocks: writer.blocks,
    contents: page
      .named("nav")
      .flatMap((nav) => elementsUnder(nav).filter(({ tagName }) => tagName === "a"))
      .filter((entry) => !isScreenOnly(entry) && !hasClass(entry, besides))
      .map((entry) => tidy(visibleText(entry, ["page"]))),
    furniture: page
      .named("footer")
      .flatMap((footer) => elementsUnder(footer).filter(({ tagName }) => tagName === "p"))
      .map((paragraph) => tidy(textOf(paragraph)))
      .slice(0, -1),
  };
}

/** A page as a browser reads it. */
export interface Page {
  readonly source: string;
  readonly elements: readonly Element[];
  named(name: string): readonly Element[];
}

export function parsePage(file: Uint8Array): Page {
  const source = new TextDecoder().decode(file);
  const elements = elementsUnder(parse(source));
  return { source, elements, named: (name) => elements.filter((each) => each.tagName === name) };
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function textOf(node: Node): string {
  return visibleText(node, []);
}

function write(node: Node, writer: BlockWriter): void {
  if (node.nodeName === "#text" && "value" in node) writer.write(node.value);
  if (!("tagName" in node) || hasClass(node, besides) || unread.test(node.tagName)) return;
  if (node.tagName === "br") writer.write(" ");
  const isBlock = blockNames.test(node.tagName);
  if (isBlock) writer.end("text");
  for (const child of node.childNodes) write(child, writer);
  if (isBlock) writer.end(headings.test(node.tagName) ? "heading" : "text");
}

function visibleText(node: Node, leftOut: readonly string[]): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  if ("tagName" in node && hasClass(node, leftOut)) return "";
  return "childNodes" in node
    ? node.childNodes.map((child) => visibleText(child, leftOut)).join("")
    : "";
}

function hasClass(element: Element, names: readonly string[]): boolean {
  const classes = attributeOf(element, "class")?.split(" ") ?? [];
  return classes.some((name) => names.includes(name));
}

function isScreenOnly(element: Element): boolean {
  for (let node = element.parentNode; node && "tagName" in node; node = node.parentNode)
    if (hasClass(node, ["screen-only"])) return true;
  return false;
}

function elementsUnder(node: Node): readonly Element[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) =>
    "tagName" in child ? [child, ...elementsUnder(child)] : [],
  );
}
