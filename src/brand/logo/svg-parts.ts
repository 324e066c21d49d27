import type { SaxesParser } from "saxes";

/** What reads XML. */
export interface XmlLibrary {
  readonly SaxesParser: typeof SaxesParser;
}

/** An element of an SVG, with only what a check needs. */
export interface SvgElement {
  /** Undefined for an element of another vocabulary, such as an editor's notes. */
  readonly name: string | undefined;
  readonly namespace: string;
  readonly attributes: readonly SvgAttribute[];
  readonly children: readonly SvgElement[];
  readonly text: string;
}

export interface SvgAttribute {
  /** Without a prefix, in small letters. */
  readonly name: string;
  readonly value: string;
}

/** An SVG as a tree, or what it has that no tree shows: not XML, entities, instructions. */
export type SvgReading = SvgElement | "not-xml" | "doctype" | "instruction" | "too-complex";

const svgNamespace = "http://www.w3.org/2000/svg";
const most = { elements: 20_000, depth: 64 } as const;

type Problem = Extract<SvgReading, string>;

interface OpenElement extends SvgElement {
  readonly children: SvgElement[];
  text: string;
}

/** Reads an SVG strictly. Entities cannot be declared, since there is no document type. */
export function readSvg(source: string, { SaxesParser: Parser }: XmlLibrary): SvgReading {
  let problem: Problem | undefined;
  let count = 0;
  let root: SvgElement | undefined;
  const open: OpenElement[] = [];
  const fail = (found: Problem): never => {
    problem ??= found;
    throw new Error(found);
  };
  const parser = new Parser({ xmlns: true });
  parser.on("error", () => fail("not-xml"));
  parser.on("doctype", () => fail("doctype"));
  parser.on("processinginstruction", () => fail("instruction"));
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", ({ attributes, local, uri }) => {
    count += 1;
    if (count > most.elements || open.length >= most.depth) fail("too-complex");
    const element: OpenElement = {
      name: uri === svgNamespace ? local : undefined,
      namespace: uri,
      attributes: Object.values(attributes).map((each) => ({
        name: each.local.toLowerCase(),
        value: each.value,
      })),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  try {
    parser.write(source).close();
  } catch (error) {
    if (problem === undefined) throw error;
  }
  return problem ?? root ?? "not-xml";
}
