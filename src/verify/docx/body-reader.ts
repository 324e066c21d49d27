import type { DocumentWriter } from "../document-writer.ts";
import { deepestListLevel, listLabel } from "../labels.ts";
import { attributeOf, elementNamed, elementsNamed, type XmlElement } from "./parse-xml.ts";
import type { WordNumbering } from "./word-numbering.ts";
import { styleOf, type WordStyles } from "./word-styles.ts";

export interface BodyParts {
  readonly writer: DocumentWriter;
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
  /** Outside addresses by relationship. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** Reads the body of a Word file, element by element in document order. */
export class BodyReader {
  readonly #parts: BodyParts;
  /** Level of the section or title that the text stands under. */
  #level = 0;

  constructor(parts: BodyParts) {
    this.#parts = parts;
  }

  readChildren(element: XmlElement): void {
    for (const child of elementsOf(element)) this.#block(child);
  }

  #block(element: XmlElement): void {
    if (element.name === "w:p") this.#paragraph(element);
    else if (element.name === "w:tbl") this.#table(element);
    else if (isContents(element)) this.#contents(element);
    else this.readChildren(element);
  }

  #paragraph(paragraph: XmlElement): void {
    // The contents list's own heading stands outside its frame.
    if (styleOf(paragraph) === "TOCHeading") return;
    const { writer, styles } = this.#parts;
    const place = this.#parts.numbering.next(paragraph);
    const level = styles.headingLevelOf(paragraph);
    if (level !== undefined) this.#heading(level, place?.printed ?? "");
    else if (place) {
      const label = place.isBullet ? "•" : listLabel(place.printed);
      writer.item(label, Math.min(place.depth, deepestListLevel));
    } else writer.end();
    if (isPenLine(paragraph)) writer.text(paragraphText(paragraph).replaceAll(/:\s*\t/g, " "));
    else this.#inlines(paragraph);
    writer.endItem();
  }

  #heading(level: number | "within", number: string): void {
    const { writer } = this.#parts;
    if (level === "within") writer.heading(this.#level + 1);
    else {
      this.#level = level;
      writer.heading(level);
    }
    writer.text(`${number} `);
  }

  #inlines(element: XmlElement): void {
    for (const child of elementsOf(element)) this.#inline(child);
  }

  #inline(element: XmlElement): void {
    const { writer } = this.#parts;
    switch (element.name) {
      case "w:hyperlink":
        this.#link(element);
        break;
      case "w:drawing":
        writer.figure(descriptionOf(element));
        break;
      case "w:bookmarkStart":
        writer.anchor(attributeOf(element, "w:name") ?? "");
        break;
      case "w:t":
      case "w:tab":
      case "w:br":
        writer.text(paragraphText(element));
        break;
      case "w:pPr":
      case "w:rPr":
        break;
      default:
        this.#inlines(element);
    }
  }

  #link(link: XmlElement): void {
    const { addresses, writer } = this.#parts;
    const anchor = attributeOf(link, "w:anchor");
    const url = addresses.get(attributeOf(link, "r:id") ?? "") ?? "";
    writer.startLink(anchor === undefined ? { url } : { anchor });
    this.#inlines(link);
    writer.endLink();
  }

  #table(table: XmlElement): void {
    const { writer } = this.#parts;
    const look = elementNamed(table, "w:tblLook");
    const hasRowHeaders = isOn(look && attributeOf(look, "w:firstColumn"));
    const summary = attributeOf(elementNamed(table, "w:tblDescription"), "w:val");
    elementsNamed(table, "w:tr").forEach((row, at) => {
      const isHeader = elementNamed(row, "w:tblHeader") !== undefined;
      writer.startRow({ startsTable: at === 0, summary: at === 0 ? summary : undefined });
      elementsNamed(row, "w:tc").forEach((cell, column) => {
        for (const paragraph of elementsNamed(cell, "w:p")) {
          this.#inlines(paragraph);
          writer.end();
        }
        writer.endCell(isHeader || (hasRowHeaders && column === 0));
      });
      writer.endRow();
    });
  }

  #contents(frame: XmlElement): void {
    for (const paragraph of elementsNamed(frame, "w:p")) {
      const anchor = attributeOf(elementNamed(paragraph, "w:hyperlink"), "w:anchor") ?? "";
      const text = paragraphText(paragraph).replace(/\t\d*$/, "");
      this.#parts.writer.contentsEntry(text, anchor);
    }
  }
}

/** What stands on the page for elements that hold no text of their own. */
const printedAs: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:br": " ",
  "w:pPr": "",
  "w:rPr": "",
};

/** Text as it stands on the page: what fields show, not what they are made of. */
export function paragraphText(element: XmlElement): string {
  const sign = printedAs[element.name];
  if (sign !== undefined) return sign;
  const isText = element.name === "w:t";
  return element.children
    .map((child) => {
      if (typeof child !== "string") return paragraphText(child);
      return isText ? child : "";
    })
    .join("");
}

function isContents(element: XmlElement): boolean {
  const gallery = element.name === "w:sdt" && elementNamed(element, "w:docPartGallery");
  return Boolean(gallery) && attributeOf(gallery || undefined, "w:val") === "Table of Contents";
}

/** A line for a pen is a tab that leaves a trace. */
function isPenLine(paragraph: XmlElement): boolean {
  const properties = elementNamed(paragraph, "w:pPr");
  const stops = properties ? elementsNamed(properties, "w:tab") : [];
  return stops.some((stop) => attributeOf(stop, "w:leader") === "underscore");
}

function descriptionOf(drawing: XmlElement): string {
  return attributeOf(elementNamed(drawing, "wp:docPr"), "descr") ?? "";
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

function elementsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== "string");
}
