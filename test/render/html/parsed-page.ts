import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { PolicyDocument } from "../../../src/document/document.ts";
import { renderHtml } from "../../../src/render/html/render-html.ts";
import { sampleTheme } from "./sample-theme.ts";

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** A rendered page as a browser would read it. */
export interface ParsedPage {
  readonly source: string;
  readonly css: string;
  /** Elements of these names, or all elements, in document order. */
  elements(...names: readonly string[]): readonly Element[];
  /** The element with the id; fails where there is none. */
  byId(id: string): Element;
  withClass(name: string): readonly Element[];
}

export async function parsedPage(
  document: PolicyDocument,
  pages: ReadonlyMap<string, number> = new Map(),
): Promise<ParsedPage> {
  const source = new TextDecoder().decode(await renderHtml(document, sampleTheme, pages));
  const all = elementsUnder(parse(source));
  const one = (found: Element | undefined, wanted: string): Element => {
    if (found === undefined) throw new Error(`The page has no ${wanted}.`);
    return found;
  };
  return {
    source,
    css: textOf(
      one(
        all.find(({ tagName }) => tagName === "style"),
        "style element",
      ),
    ),
    elements: (...names) =>
      names.length === 0 ? all : all.filter(({ tagName }) => names.includes(tagName)),
    byId: (id) =>
      one(
        all.find((element) => attribute(element, "id") === id),
        id,
      ),
    withClass: (name) =>
      all.filter((element) => attribute(element, "class")?.split(" ").includes(name)),
  };
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function textOf(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

export function elementsUnder(node: Node): readonly Element[] {
  if (!("childNodes" in node)) return [];
  return node.childNodes.flatMap((child) =>
    "tagName" in child ? [child, ...elementsUnder(child)] : [],
  );
}

/** Name of the nearest enclosing element. */
export function parentName(element: Element): string | undefined {
  return element.parentNode?.nodeName;
}
