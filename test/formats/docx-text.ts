import { strFromU8, unzipSync } from "fflate";
import { letter, roman } from "../../src/document/number.ts";
import {
  elementNamed,
  elementsNamed,
  parseXml,
  textOfXml,
  type XmlElement,
} from "../../src/verify/docx/parse-xml.ts";
import { type PolicyText, type TextBlock, tidy, withoutPage } from "./policy-text.ts";

/** A Word file's XML parts by path, each parsed as strictly as Word does. */
export function xmlPartsOf(file: Uint8Array): ReadonlyMap<string, XmlElement> {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => /\.(xml|rels)$/.test(path));
  return new Map(parts.map(([path, bytes]) => [path, parseXml(strFromU8(bytes))]));
}

/** A part that every Word file of ours has. */
export function xmlPart(parts: ReadonlyMap<string, XmlElement>, path: string): XmlElement {
  const found = parts.get(path);
  if (!found) throw new Error(`The file has no ${path}.`);
  return found;
}

/** The text of a Word file, with the numbers that Word itself prints before headings. */
export function docxText(file: Uint8Array): PolicyText {
  const parts = xmlPartsOf(file);
  const body = xmlPart(parts, "word/document.xml");
  const contents = elementsNamed(body, "w:sdt").flatMap((frame) => elementsNamed(frame, "w:p"));
  const numbers = new HeadingNumbers(parts);
  const paragraphs = elementsNamed(body, "w:p").filter(
    (paragraph) => !contents.includes(paragraph),
  );
  return {
    title: textOfXml(elementNamed(xmlPart(parts, "docProps/core.xml"), "dc:title") ?? body),
    blocks: paragraphs.flatMap((paragraph) => blockOf(paragraph, numbers)),
    contents: contents.map((paragraph) => tidy(paragraphText(paragraph).replace(/\t\d*$/, ""))),
    furniture: ["header", "footer"].flatMap((kind) =>
      Array.from(parts)
        .filter(([path]) => path.startsWith(`word/${kind}`) && path.endsWith(".xml"))
        .map(([, part]) => withoutPage(tidy(paragraphText(part).replace(/\tDraft$/, "")))),
    ),
  };
}

const headingStyle = /^(Title|RunInHeading|(Appendix)?Heading\d(Unnumbered)?)$/;

function blockOf(paragraph: XmlElement, numbers: HeadingNumbers): readonly TextBlock[] {
  const style = styleOf(paragraph);
  const number = numbers.next(paragraph, style);
  const text = tidy(paragraphText(paragraph));
  // The contents list's own heading stands outside its frame.
  if (text === "" || style === "TOCHeading") return [];
  const heading = number !== undefined || headingStyle.test(style);
  return [{ kind: heading ? "heading" : "text", text: tidy(`${number ?? ""} ${text}`) }];
}

/** Text as it stands on the page: what fields show, not what they are made of. */
export function paragraphText(element: XmlElement): string {
  const signs = shownAs[element.name];
  if (signs !== undefined) return signs;
  if (element.name === "w:t") return textOfXml(element);
  return element.children
    .map((child) => (typeof child === "string" ? "" : paragraphText(child)))
    .join("");
}

const shownAs: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:br": " ",
  "w:pPr": "",
  "w:rPr": "",
};

export function styleOf(paragraph: XmlElement): string {
  return attributeOf(elementNamed(paragraph, "w:pStyle"), "w:val") ?? "Normal";
}

export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.get(name);
}

/** Counts headings as Word does, by the numbering that their styles point to. */
class HeadingNumbers {
  readonly #styles: readonly XmlElement[];
  readonly #numbering: XmlElement;
  readonly #counts = new Map<string, number[]>();

  constructor(parts: ReadonlyMap<string, XmlElement>) {
    this.#styles = elementsNamed(xmlPart(parts, "word/styles.xml"), "w:style");
    this.#numbering = xmlPart(parts, "word/numbering.xml");
  }

  /** The number before a paragraph; undefined where it has none, or only a bullet. */
  next(paragraph: XmlElement, style: string): string | undefined {
    const own = elementNamed(paragraph, "w:numPr");
    const place = own ? undefined : this.#placeOf(style);
    if (!place) return undefined;
    const counts = (this.#counts.get(place.list) ?? []).slice(0, place.level + 1);
    while (counts.length < place.level) counts.push(0);
    counts[place.level] = (counts[place.level] ?? 0) + 1;
    this.#counts.set(place.list, counts);
    return this.#printed(place.list, counts);
  }

  #placeOf(style: string): { readonly list: string; readonly level: number } | undefined {
    const definition = this.#styles.find((each) => each.attributes.get("w:styleId") === style);
    const numbering = definition && elementNamed(definition, "w:numPr");
    const list = numbering && attributeOf(elementNamed(numbering, "w:numId"), "w:val");
    if (!list || list === "0") return undefined;
    return { list, level: Number(attributeOf(elementNamed(numbering, "w:ilvl"), "w:val") ?? 0) };
  }

  #printed(list: string, counts: readonly number[]): string {
    const levels = this.#levelsOf(list);
    const pattern = attributeOf(levels[counts.length - 1]?.text, "w:val") ?? "";
    return pattern.replaceAll(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      return counted(attributeOf(levels[index]?.format, "w:val"), counts[index] ?? 0);
    });
  }

  #levelsOf(list: string) {
    const instance = elementsNamed(this.#numbering, "w:num").find(
      (each) => each.attributes.get("w:numId") === list,
    );
    const id = instance && attributeOf(elementNamed(instance, "w:abstractNumId"), "w:val");
    const scheme = elementsNamed(this.#numbering, "w:abstractNum").find(
      (each) => each.attributes.get("w:abstractNumId") === id,
    );
    return (scheme ? elementsNamed(scheme, "w:lvl") : []).map((level) => ({
      format: elementNamed(level, "w:numFmt"),
      text: elementNamed(level, "w:lvlText"),
    }));
  }
}

function counted(format: string | undefined, count: number): string {
  switch (format) {
    case "lowerLetter":
      return letter(count);
    case "upperLetter":
      return letter(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    default:
      return String(count);
  }
}
