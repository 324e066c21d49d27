import { letter, roman } from "../../../src/document/number.ts";
import { paragraphsOf, part, styleReader, type WordParagraph } from "./read-package.ts";

/** What Word itself would print before each numbered paragraph, by the paragraph's text. */
export function wordNumbers(file: Uint8Array): ReadonlyMap<string, string> {
  const numbering = part(file, "word/numbering.xml");
  const styleXml = styleReader(file);
  const counters = new Map<string, number[]>();
  const numbered = paragraphsOf(file).flatMap((paragraph) => {
    const place = placeOf(paragraph, styleXml);
    if (!place) return [];
    const counts = counters.get(place.list) ?? [];
    counts.length = place.level + 1;
    counts[place.level] = (counts[place.level] ?? 0) + 1;
    counters.set(place.list, counts);
    return [[paragraph.text, printed(levelsOf(numbering, place.list), counts)] as const];
  });
  return new Map(numbered);
}

interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** A paragraph's own numbering goes before its style's; list 0 is none. */
function placeOf(
  { style, xml }: WordParagraph,
  styleXml: (id: string) => string,
): ListPlace | undefined {
  const own = /<w:numPr><w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"/;
  const found = own.exec(xml) ?? own.exec(styleXml(style));
  const [, level = "0", list = "0"] = found ?? [];
  return list === "0" ? undefined : { list, level: Number(level) };
}

interface Level {
  readonly format: string;
  readonly text: string;
}

function levelsOf(numbering: string, list: string): readonly Level[] {
  const instance = new RegExp(`<w:num w:numId="${list}"[^>]*><w:abstractNumId w:val="(\\d+)"`);
  const abstractId = instance.exec(numbering)?.[1];
  const abstracts = numbering.split("<w:abstractNum ");
  const xml = abstracts.find((each) => each.includes(`w:abstractNumId="${abstractId}"`)) ?? "";
  const levels = xml.matchAll(
    /<w:lvl .*?<w:numFmt w:val="(\w+)"\/>.*?<w:lvlText w:val="([^"]*)"/gs,
  );
  return Array.from(levels, ([, format = "", text = ""]) => ({ format, text }));
}

function printed(levels: readonly Level[], counts: readonly number[]): string {
  const pattern = levels[counts.length - 1]?.text ?? "";
  return pattern.replaceAll(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return counted(levels[index]?.format, counts[index] ?? 0);
  });
}

function counted(format: string | undefined, count: number): string {
  switch (format) {
    case "lowerLetter":
      return letter(count);
    case "upperLetter":
      return letter(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    default:
      return String(count);
  }
}
