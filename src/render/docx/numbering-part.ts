import type { ListMarker } from "../../document/document.ts";
import type { Xml } from "./xml.ts";

/** docx's own bullets have the number 1; its numbers for headings come after those of lists. */
export const firstListNumber = 2;

/** The order in which the numberings of lists are defined, the last of all. */
const markers = ["bullet", "number", "letter"] as const satisfies readonly ListMarker[];
const definition = /<w:abstractNum /g;
const numberedHeadings = /<w:num w:numId="(\d+)">/g;

/** A frame's numberings with those of a document's lists (word/numbering.xml), each of which begins at one. */
export function numberingPart(frame: Xml, lists: readonly ListMarker[]): Xml {
  const definitions = frame.match(definition)?.length ?? 0;
  const firstDefinition = definitions - markers.length + 1;
  const numberings = lists.map((marker, at) =>
    listNumbering(firstListNumber + at, firstDefinition + markers.indexOf(marker)),
  );
  const [before = "", own = "", after = ""] = frame.split(/(<w:num w:numId="1">.*?<\/w:num>)/s);
  const headings = after.replaceAll(numberedHeadings, (_, id: string) => {
    return `<w:num w:numId="${shifted(Number(id), lists)}">`;
  });
  return before + own + numberings.join("") + headings;
}

/** Headings count by their styles, whose numbers make room for those of the lists (word/styles.xml). */
export function stylesPart(frame: Xml, lists: readonly ListMarker[]): Xml {
  return frame.replaceAll(/<w:numId w:val="(\d+)"\/>/g, (_, id: string) => {
    return `<w:numId w:val="${shifted(Number(id), lists)}"/>`;
  });
}

function shifted(id: number, lists: readonly ListMarker[]): number {
  return id < firstListNumber ? id : id + lists.length;
}

const levels = [0, 1, 2];
const fromOne = levels
  .map((level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`)
  .join("");

function listNumbering(id: number, definition: number): Xml {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${fromOne}</w:num>`;
}
