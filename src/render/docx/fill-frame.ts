import type { PolicyDocument } from "../../document/document.ts";
import type { Frame } from "./frame.ts";
import type { Furniture } from "./furniture.ts";
import { numberingPart, stylesPart } from "./numbering-part.ts";
import type { Parts } from "./package.ts";
import { type BodyPart, type Paragraph, writeParts } from "./paragraph.ts";
import { coreProperties, customProperties } from "./properties.ts";
import type { Register } from "./register.ts";
import { relationshipsOf } from "./relationships-part.ts";
import type { Xml } from "./xml.ts";

interface Filling {
  readonly document: PolicyDocument;
  readonly body: readonly BodyPart[];
  readonly furniture: Furniture;
  /** What the body refers to. */
  readonly register: Register;
}

/** All parts of a Word file: those of its frame, with what a document puts into them, and its pictures. */
export function fillFrame(frame: Frame, { body, document, furniture, register }: Filling): Parts {
  const part = (path: string) => frame.get(path) ?? "";
  const { media, part: relationships } = relationshipsOf(
    part("word/_rels/document.xml.rels"),
    register,
  );
  const text = writeParts(body);
  const { footer, header } = furniture;
  return new Map<string, string | Uint8Array>([
    ...frame,
    ["word/_rels/document.xml.rels", relationships],
    [
      "word/document.xml",
      part("word/document.xml").replace("<w:sectPr>", () => `${text}<w:sectPr>`),
    ],
    ["word/styles.xml", stylesPart(part("word/styles.xml"), register.lists)],
    ["docProps/core.xml", coreProperties(document)],
    ...(header ? [["word/header1.xml", filled(part("word/header1.xml"), header)] as const] : []),
    ["word/footer1.xml", filled(part("word/footer1.xml"), footer)],
    ["docProps/custom.xml", customProperties(document)],
    ["word/numbering.xml", numberingPart(part("word/numbering.xml"), register.lists)],
    ...media,
  ]);
}

/** A part that is one empty element, with a paragraph in it. */
function filled(empty: Xml, paragraph: Paragraph): Xml {
  const name = /<(w:\w+)[^>]*\/>$/.exec(empty)?.[1];
  if (name === undefined) throw new Error("This part of the frame is not empty.");
  return `${empty.slice(0, -2)}>${writeParts([paragraph])}</${name}>`;
}
