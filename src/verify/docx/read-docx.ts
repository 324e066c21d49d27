import { packageParts } from "../../render/docx/package-parts.ts";
import { DocumentWriter } from "../document-writer.ts";
import type { FinishedDocument } from "../finished-document.ts";
import { withoutPageNumber } from "../labels.ts";
import { tidy } from "../text.ts";
import { BodyReader, paragraphText } from "./body-reader.ts";
import {
  attributeOf,
  elementNamed,
  elementsNamed,
  parseXml,
  textOfXml,
  type XmlElement,
} from "./parse-xml.ts";
import { WordNumbering } from "./word-numbering.ts";
import { WordStyles } from "./word-styles.ts";

type Parts = ReadonlyMap<string, XmlElement>;

/** Reads a finished Word file. Throws where it is none. */
export function readDocx(bytes: Uint8Array): FinishedDocument {
  const parts = xmlPartsOf(bytes);
  const document = parts.get("word/document.xml");
  if (!document) throw new Error("The file has no text.");
  const writer = new DocumentWriter();
  const styles = new WordStyles(parts.get("word/styles.xml"));
  const numbering = new WordNumbering(parts.get("word/numbering.xml"), styles);
  const addresses = addressesOf(parts.get("word/_rels/document.xml.rels"));
  new BodyReader({ writer, styles, numbering, addresses }).readChildren(document);
  const core = parts.get("docProps/core.xml");
  return writer.document({
    title: propertyOf(core, "dc:title"),
    language: propertyOf(core, "dc:language"),
    furniture: ["header", "footer"].flatMap((kind) => furnitureOf(parts, kind)),
  });
}

function xmlPartsOf(bytes: Uint8Array): Parts {
  const parts = Object.entries(packageParts(bytes)).filter(([path]) => /\.(xml|rels)$/.test(path));
  const decoder = new TextDecoder();
  return new Map(parts.map(([path, part]) => [path, parseXml(decoder.decode(part))]));
}

function addressesOf(relationships: XmlElement | undefined): ReadonlyMap<string, string> {
  const all = relationships ? elementsNamed(relationships, "Relationship") : [];
  return new Map(
    all.map((each) => [attributeOf(each, "Id") ?? "", attributeOf(each, "Target") ?? ""]),
  );
}

function propertyOf(core: XmlElement | undefined, name: string): string {
  const element = core && elementNamed(core, name);
  return element ? tidy(textOfXml(element)) : "";
}

/** The mark of a draft stands beside the header. */
function withoutDraftMark(text: string): string {
  return text.replace(/\tDraft$/, "");
}

/** Headers or footers, each once. */
function furnitureOf(parts: Parts, kind: string): readonly string[] {
  return Array.from(parts)
    .filter(([path]) => path.startsWith(`word/${kind}`))
    .flatMap(([, part]) => elementsNamed(part, "w:p"))
    .map((paragraph) => withoutPageNumber(tidy(withoutDraftMark(paragraphText(paragraph)))))
    .filter((text) => text !== "");
}
