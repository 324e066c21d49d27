import type { PolicyDocument } from "../../document/document.ts";
import { type PdfFile, pdfAscii, pdfText } from "../../pdf/pdf-file.ts";
import { referenceTo } from "../../pdf/pdf-objects.ts";
import { type XmpFacts, xmpPacket } from "./xmp.ts";

/** What the file says of itself. The dates are the policy's own, so that equal documents give equal bytes. */
export function factsOf(document: PolicyDocument): XmpFacts {
  const { author, date, keywords, subject } = document.properties;
  return {
    // As on the web page: a window shows nothing else of the school.
    title: `${document.title} – ${document.school}`,
    author,
    subject,
    keywords: keywords.join(", "),
    language: document.language,
    creator: "Proviso",
    publisher: document.school,
    date: `${new Date(date).toISOString().slice(0, 19)}Z`,
  };
}

/** Writes title, author and dates to both places that a PDF has for them. A producer's name stays: it drew the pages. */
export function writeMetadata(file: PdfFile, facts: XmpFacts, claim: "accessible" | "none"): void {
  const { info, catalogue } = file;
  const producer = (file.text(info, "Producer") ?? "").trim() || facts.creator;
  const date = pdfAscii(`D:${facts.date.replaceAll(/[-:TZ]/g, "")}Z`);
  file.set(info, "Title", pdfText(facts.title));
  file.set(info, "Author", pdfText(facts.author));
  file.set(info, "Subject", pdfText(facts.subject));
  file.set(info, "Keywords", pdfText(facts.keywords));
  file.set(info, "Creator", pdfText(facts.creator));
  file.set(info, "Producer", pdfText(producer));
  file.set(info, "CreationDate", date);
  file.set(info, "ModDate", date);
  const before = file.reference(catalogue, "Metadata");
  if (before !== undefined) file.delete(before);
  const packet = new TextEncoder().encode(xmpPacket({ ...facts, producer }, claim));
  const stream = file.addStream(packet, { Type: "Metadata", Subtype: "XML" });
  file.set(catalogue, "Metadata", referenceTo(stream));
}

/** What a reader shows and how it counts pages. */
export function writeCatalogue(file: PdfFile, { language }: XmpFacts): void {
  const { catalogue } = file;
  file.set(catalogue, "Lang", pdfText(language));
  if (file.value(catalogue, "StructTreeRoot")) file.set(catalogue, "MarkInfo", { Marked: true });
  file.set(catalogue, "ViewerPreferences", { DisplayDocTitle: true });
  // The cover is page 1, as in "Page 2 of 40".
  file.set(catalogue, "PageLabels", { Nums: [0, { S: "D" }] });
  for (const { dictionary } of file.pages) {
    if (file.list(dictionary, "Annots").length > 0) file.set(dictionary, "Tabs", "S");
  }
}
