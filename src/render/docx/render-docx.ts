import type { PolicyDocument } from "../../document/document.ts";
import type { PageNumbers } from "../page-numbers.ts";
import type { Theme } from "../theme.ts";
import type { Place } from "./blocks.ts";
import { contentsPage } from "./contents.ts";
import { coverPage, masthead } from "./cover.ts";
import { picturesOf } from "./figure.ts";
import { fillFrame } from "./fill-frame.ts";
import { frameFacts, frameOf } from "./frame.ts";
import { furniture } from "./furniture.ts";
import { headingNumberingOf } from "./numbering.ts";
import { firstListNumber } from "./numbering-part.ts";
import { zipPackage } from "./package.ts";
import { pageOf } from "./page.ts";
import type { BodyPart } from "./paragraph.ts";
import { Register } from "./register.ts";
import { renderSections } from "./sections.ts";
import { onNewPage } from "./spacing.ts";

/** A policy as a Word file that a school can edit. `pages` fills the contents list, which Word does not work out on opening. */
export async function renderDocx(
  document: PolicyDocument,
  theme: Theme,
  pages: PageNumbers,
): Promise<Uint8Array> {
  const pictures = await picturesOf(document, theme);
  const frame = await frameOf(frameFacts(document, theme, headingNumberingOf(document)));
  const register = new Register(firstListNumber);
  const place: Place = { register, page: pageOf(theme), pictures, inside: "page", listDepth: 0 };
  const parts = fillFrame(frame, {
    document,
    body: bodyOf(document, pages, { theme, place }),
    furniture: furniture(document, pages),
    register,
  });
  return zipPackage(parts);
}

/** Cover, front and contents list each have a page of their own before the text. */
function bodyOf(
  document: PolicyDocument,
  pages: PageNumbers,
  { place, theme }: { readonly place: Place; readonly theme: Theme },
): readonly BodyPart[] {
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
