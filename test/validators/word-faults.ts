import {
  elementNamed,
  elementsNamed,
  textOfXml,
  type XmlElement,
} from "../../src/verify/docx/parse-xml.ts";
import { attributeOf, xmlPart, xmlPartsOf } from "../formats/docx-text.ts";

/** Something that Word minds and the schema does not. */
export interface WordFault {
  readonly kind: string;
  readonly what: string;
}

type Parts = ReadonlyMap<string, XmlElement>;

/** Everything of that kind in a Word file: see what the docx library is known to get wrong. */
export function faultsWordMinds(file: Uint8Array): readonly WordFault[] {
  const parts = xmlPartsOf(file);
  return [
    ...cellsWithoutParagraph(parts),
    ...stylesNotDefined(parts),
    ...namesOfNobody(parts),
    ...bookmarksTwice(parts),
    ...linksToNowhere(parts),
    ...relationshipsMissing(parts),
  ];
}

/** A cell ends with a paragraph, or Word calls the file corrupt. */
function cellsWithoutParagraph(parts: Parts): readonly WordFault[] {
  return elementsNamed(body(parts), "w:tc")
    .filter(({ children }) => {
      const last = children.findLast((child) => typeof child !== "string");
      return typeof last !== "object" || last.name !== "w:p";
    })
    .map((cell) => ({ kind: "cell without paragraph", what: textOfXml(cell) }));
}

const styleReferences = ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link"];

function stylesNotDefined(parts: Parts): readonly WordFault[] {
  const styles = elementsNamed(xmlPart(parts, "word/styles.xml"), "w:style");
  const defined = new Set(styles.map((style) => attributeOf(style, "w:styleId")));
  return [...parts.values()]
    .flatMap((part) => styleReferences.flatMap((name) => elementsNamed(part, name)))
    .map((reference) => attributeOf(reference, "w:val") ?? "")
    .filter((id) => !defined.has(id))
    .map((what) => ({ kind: "style not defined", what }));
}

function namesOfNobody(parts: Parts): readonly WordFault[] {
  const core = xmlPart(parts, "docProps/core.xml");
  return ["dc:creator", "cp:lastModifiedBy"]
    .map((name) => elementNamed(core, name))
    .map((name) => (name ? textOfXml(name) : ""))
    .filter((name) => name === "" || /un-?named/i.test(name))
    .map((what) => ({ kind: "nobody's name", what }));
}

function bookmarksTwice(parts: Parts): readonly WordFault[] {
  const starts = elementsNamed(body(parts), "w:bookmarkStart");
  return ["w:id", "w:name"].flatMap((name) => {
    const values = starts.map((start) => attributeOf(start, name) ?? "");
    return values
      .filter((value, index) => values.indexOf(value) !== index)
      .map((what) => ({ kind: "bookmark twice", what }));
  });
}

function linksToNowhere(parts: Parts): readonly WordFault[] {
  const names = elementsNamed(body(parts), "w:bookmarkStart").map((start) =>
    attributeOf(start, "w:name"),
  );
  return elementsNamed(body(parts), "w:hyperlink")
    .flatMap((link) => attributeOf(link, "w:anchor") ?? [])
    .filter((anchor) => !names.includes(anchor))
    .map((what) => ({ kind: "link to no bookmark", what }));
}

function relationshipsMissing(parts: Parts): readonly WordFault[] {
  const ids = elementsNamed(xmlPart(parts, "word/_rels/document.xml.rels"), "Relationship").map(
    (relationship) => attributeOf(relationship, "Id"),
  );
  return ["w:hyperlink", "w:headerReference", "w:footerReference"]
    .flatMap((name) => elementsNamed(body(parts), name))
    .flatMap((element) => attributeOf(element, "r:id") ?? [])
    .filter((id) => !ids.includes(id))
    .map((what) => ({ kind: "relationship missing", what }));
}

function body(parts: Parts): XmlElement {
  return xmlPart(parts, "word/document.xml");
}
