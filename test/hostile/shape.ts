import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import {
  elementsNamed,
  parseXml,
  textOfXml,
  type XmlElement,
} from "../../src/verify/docx/parse-xml.ts";
import { attributeOf, parsePage, textOf } from "../formats/html-text.ts";
import { squeeze } from "../formats/policy-text.ts";

/** What a file is made of besides the words of its text: what a text must not change. */
export interface Shape {
  readonly parts: readonly string[];
  /** What it links to, without pages of its own. */
  readonly addresses: readonly string[];
  /** All its text, without white space. */
  readonly text: string;
}

/** A web page's elements with their attributes' names, and its styles without what is between quotation marks. */
export function pageShape(file: Uint8Array): Shape {
  const page = parsePage(file);
  // Hebrew stands in elements of its own, and a drawing has as many lines as its words need.
  const counted = page.elements.filter(
    ({ tagName }, index) =>
      tagName !== "bdi" && !(tagName === "text" && page.elements[index - 1]?.tagName === "text"),
  );
  const elements = counted.map(({ tagName, attrs }) =>
    [tagName, ...attrs.map(({ name }) => name)].join(" "),
  );
  const css = page.named("style").map(textOf).join("\n");
  const addresses = page.elements.flatMap((element) =>
    ["href", "src", "srcset", "action", "data", "poster"].flatMap(
      (name) => attributeOf(element, name) ?? [],
    ),
  );
  return {
    parts: [...elements, plainCss(css)],
    addresses: addresses.filter((address) => !address.startsWith("#")),
    text: squeeze([...page.named("title"), ...page.named("body")].map(textOf).join("\n")),
  };
}

/** Only the fonts differ with the letters that are printed. */
function plainCss(css: string): string {
  return css.replaceAll(/"(?:[^"\\]|\\.)*"/gs, '""').replaceAll(/@font-face\s*\{[^}]*\}\s*/g, "");
}

/** Runs of text come as the letters need them; all else is the document's. */
const runs = /^w:(?:r|t|br|tab|noBreakHyphen)$/;

/** A Word file's parts, the elements of each, its fields and relationships. Throws where a part is no XML. */
export function wordShape(file: Uint8Array): Shape {
  const entries = Object.entries(unzipSync(file));
  const xml = entries.flatMap(([path, bytes]) =>
    /\.(?:xml|rels)$/.test(path) ? [[path, strictly(strFromU8(bytes))] as const] : [],
  );
  const relationships = xml.flatMap(([, part]) => elementsNamed(part, "Relationship"));
  const fields = xml.flatMap(([, part]) =>
    ["w:instrText", "w:fldSimple"].flatMap((name) =>
      elementsNamed(part, name).map((field) => field.attributes.get("w:instr") ?? textOfXml(field)),
    ),
  );
  const isOut = (each: XmlElement) => each.attributes.get("TargetMode") === "External";
  return {
    parts: [
      ...entries.map(([path]) => path),
      ...xml.flatMap(([path, part]) => elementsOf(part).map((name) => `${path} ${name}`)),
      ...fields.map((field) => `field ${field}`),
      ...relationships.map((each) => `relationship ${each.attributes.get("Type")}`),
    ],
    addresses: relationships.filter(isOut).map((each) => each.attributes.get("Target") ?? ""),
    text: squeeze(xml.map(([, part]) => textOfXml(part)).join("\n")),
  };
}

/** Throws also at characters that XML forbids. */
function strictly(xml: string): XmlElement {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return parseXml(xml);
}

function elementsOf(element: XmlElement): readonly string[] {
  if (element.name === "w:rPr") return [];
  const below = element.children.flatMap((child) =>
    typeof child === "string" ? [] : elementsOf(child),
  );
  return runs.test(element.name) ? below : [element.name, ...below];
}

/** Addresses that a document of ours may hold: to read, to write to, to ring, and data of its pictures and its empty icon. */
export function isHarmlessAddress(address: string): boolean {
  return address === "data:," || /^(?:https?:\/\/|mailto:|tel:|data:image\/)/.test(address);
}
