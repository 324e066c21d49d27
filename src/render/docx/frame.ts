import { Document, Footer, Header, Packer } from "docx";
import { strFromU8 } from "fflate";
import type { PolicyDocument } from "../../document/document.ts";
import { Remembered } from "../../document/remembered.ts";
import type { Theme } from "../theme.ts";
import { mendFrame } from "./mend-frame.ts";
import { type HeadingNumbering, numberingOptions } from "./numbering.ts";
import { packageParts } from "./package-parts.ts";
import { type Page, pageOf } from "./page.ts";
import type { StyleFacts } from "./style-facts.ts";
import { stylesOptions } from "./styles.ts";
import type { Xml } from "./xml.ts";

/** What of a document its frame depends on: equal facts have equal frames. */
interface FrameFacts extends StyleFacts {
  readonly hasCover: boolean;
  readonly hasHeader: boolean;
}

/** The parts of a Word file without text, by path: styles, numbering, settings, and pages that are empty. */
export type Frame = ReadonlyMap<string, Xml>;

/** A run's documents differ in their frames by their packs, and by their schools' brands. */
const mostFrames = 32;
const frames = new Remembered<Promise<Frame>>(mostFrames);

export function frameFacts(
  { cover, furniture, status }: PolicyDocument,
  { bodyPoints, colours, logo, marginMillimetres, typeface }: Theme,
  numbering: HeadingNumbering,
): FrameFacts {
  return {
    theme: { bodyPoints, colours, marginMillimetres, typeface },
    numbering,
    hasCover: cover !== undefined,
    hasMotto: cover?.motto !== undefined,
    hasLogo: logo !== undefined,
    hasHeader: furniture.header !== "" || status === "draft",
  };
}

/** The frame of a document, which the docx library makes. */
export function frameOf(facts: FrameFacts): Promise<Frame> {
  return frames.get(JSON.stringify(facts), () => makeFrame(facts));
}

async function makeFrame(facts: FrameFacts): Promise<Frame> {
  const { hasHeader, theme, numbering } = facts;
  const page = pageOf(theme);
  const file = new Document({
    styles: stylesOptions(facts, page),
    numbering: numberingOptions(numbering, theme),
    compatibility: { version: 15 },
    sections: [
      {
        headers: hasHeader ? { default: new Header() } : {},
        footers: { default: new Footer() },
        properties: sectionOf(facts, page),
        children: [],
      },
    ],
  });
  const parts = packageParts(await Packer.toBuffer(file));
  return mendFrame(
    new Map(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)] as const)),
  );
}

function sectionOf({ hasCover }: FrameFacts, { height, margin, width }: Page) {
  // A first page of its own kind without header and footer of its own has none.
  return { titlePage: hasCover, page: { size: { width, height }, margin } };
}
