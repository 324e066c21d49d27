import { Document, type FileChild, Packer } from "docx";
import type { PolicyDocument } from "../../document/document.ts";
import type { PageNumbers } from "../page-numbers.ts";
import type { Theme } from "../theme.ts";
import type { Place } from "./blocks.ts";
import { contentsPage } from "./contents.ts";
import { coverPage, masthead } from "./cover.ts";
import { picturesOf } from "./figure.ts";
import { furniture } from "./furniture.ts";
import { headingNumberingOf, numberingOptions } from "./numbering.ts";
import { finishPackage } from "./package.ts";
import { type Page, pageOf } from "./page.ts";
import { propertiesOptions } from "./properties.ts";
import { Register } from "./register.ts";
import { renderSections } from "./sections.ts";
import { onNewPage } from "./spacing.ts";
import { stylesOptions } from "./styles.ts";

/** A policy as a Word file that a school can edit. `pages` fills the contents list, which Word does not work out on opening. */
export async function renderDocx(
  document: PolicyDocument,
  theme: Theme,
  pages: PageNumbers,
): Promise<Uint8Array> {
  const register = new Register();
  const page = pageOf(theme);
  const numbering = headingNumberingOf(document);
  const pictures = await picturesOf(document, theme);
  const place: Place = { register, page, pictures, inside: "page", listDepth: 0 };
  const children = body(document, pages, { theme, place });

  const file = new Document({
    ...propertiesOptions(document),
    styles: stylesOptions(document, { theme, page, numbering }),
    numbering: numberingOptions(numbering, theme),
    compatibility: { version: 15 },
    sections: [{ ...furniture(document, pages), properties: sectionOf(document, page), children }],
  });
  addHyperlinks(file, register);

  const packed = await Packer.toBuffer(file);
  return finishPackage(packed, {
    date: document.properties.date,
    language: document.language,
  });
}

/** Cover, front and contents list each have a page of their own before the text. */
function body(
  document: PolicyDocument,
  pages: PageNumbers,
  { place, theme }: { readonly place: Place; readonly theme: Theme },
): readonly FileChild[] {
  const cover = coverPage(document, theme, place);
  const front = [
    ...masthead(document, theme, place),
    ...renderSections(document.front, "front", place),
  ];
  const contents = contentsPage(document, pages, place.register);
  const text = [
    ...renderSections(document.sections, "body", place),
    ...renderSections(document.appendices, "appendix", place),
  ];
  const parts = contents.length > 0 ? [cover, front, contents, text] : [cover, [...front, ...text]];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) => (at === 0 ? part : onNewPage(part)));
}

function sectionOf({ cover }: PolicyDocument, { height, margin, width }: Page) {
  // A first page of its own kind without header and footer of its own has none.
  return { titlePage: cover !== undefined, page: { size: { width, height }, margin } };
}

const hyperlinkType =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

function addHyperlinks(file: Document, { hyperlinks }: Register): void {
  for (const [url, id] of hyperlinks) {
    file.Document.Relationships.addRelationship(id, hyperlinkType, url, "External");
  }
}
