import { strFromU8, strToU8, type Zippable, zipSync } from "fflate";
import { packageParts } from "./package-parts.ts";

type Parts = Record<string, Uint8Array>;

export interface PackageFacts {
  /** ISO date that stands for both creation and change. */
  readonly date: string;
  readonly language: string;
}

const contentTypes = "[Content_Types].xml";
const documentRelationships = "word/_rels/document.xml.rels";
const coreProperties = "docProps/core.xml";
/** docx writes these into every file though there are no comments or notes. */
const emptyParts = ["comments", "footnotes", "endnotes"];

/** Mends what docx leaves behind and zips again, so that equal documents are equal bytes. */
export function finishPackage(packed: Uint8Array, facts: PackageFacts): Uint8Array {
  const parts = packageParts(packed);
  dropEmptyParts(parts);
  dropEmptyRelationships(parts);
  rewrite(parts, coreProperties, (xml) => pinCoreProperties(xml, facts));
  return zip(parts);
}

function dropEmptyParts(parts: Parts): void {
  for (const name of emptyParts) {
    delete parts[`word/${name}.xml`];
    delete parts[`word/_rels/${name}.xml.rels`];
  }
  const names = emptyParts.join("|");
  const override = new RegExp(`<Override [^>]*"/word/(?:${names})\\.xml"[^>]*/>`, "g");
  const relationship = new RegExp(`<Relationship [^>]*"(?:${names})\\.xml"[^>]*/>`, "g");
  rewrite(parts, contentTypes, (xml) => xml.replaceAll(override, ""));
  rewrite(parts, documentRelationships, (xml) => xml.replaceAll(relationship, ""));
}

function dropEmptyRelationships(parts: Parts): void {
  for (const [path, bytes] of Object.entries(parts)) {
    if (path.endsWith(".rels") && !strFromU8(bytes).includes("<Relationship ")) delete parts[path];
  }
}

function pinCoreProperties(xml: string, { date, language }: PackageFacts): string {
  return xml
    .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    .replace("</cp:coreProperties>", `<dc:language>${language}</dc:language></cp:coreProperties>`);
}

function rewrite(parts: Parts, path: string, change: (xml: string) => string): void {
  const part = parts[path];
  if (part) parts[path] = strToU8(change(strFromU8(part)));
}

/** The list of content types comes first, as Word writes it. */
function zip({ [contentTypes]: types = new Uint8Array(), ...others }: Parts): Uint8Array {
  const ordered: Zippable = { [contentTypes]: types, ...others };
  // The zip format has no time zone and fflate writes local time: this is 1980-01-01 12:00 wherever it runs.
  return zipSync(ordered, { mtime: new Date(1980, 0, 1, 12) });
}
