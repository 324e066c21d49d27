import { strFromU8, unzipSync } from "fflate";

/** The parts of a Word file as text, in the order they are packed. */
export function partsOf(file: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(file));
  return new Map(parts.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export function part(file: Uint8Array, path: string): string {
  return partsOf(file).get(path) ?? "";
}

export interface WordParagraph {
  readonly xml: string;
  readonly style: string;
  readonly text: string;
}

/** The paragraphs of the body in reading order. */
export function paragraphsOf(file: Uint8Array): readonly WordParagraph[] {
  const xml = part(file, "word/document.xml");
  return Array.from(xml.matchAll(/<w:p>.*?<\/w:p>/gs), ([paragraph]) => ({
    xml: paragraph,
    style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? "Normal",
    text: textOf(paragraph),
  }));
}

/** One paragraph by the text it starts with. */
export function paragraphStarting(file: Uint8Array, start: string): WordParagraph {
  const found = paragraphsOf(file).find(({ text }) => text.startsWith(start));
  if (!found) throw new Error(`No paragraph starts with "${start}".`);
  return found;
}

export function textOf(xml: string): string {
  const pieces = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g);
  return Array.from(pieces, ([, text, sign]) =>
    sign === "tab" ? "\t" : unescaped(text ?? " "),
  ).join("");
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** One style's definition. */
export function styleXml(file: Uint8Array, id: string): string {
  return styleReader(file)(id);
}

/** For looking at many styles of one file. */
export function styleReader(file: Uint8Array): (id: string) => string {
  const styles = part(file, "word/styles.xml").split("<w:style ");
  return (id) => styles.find((style) => style.includes(`w:styleId="${id}"`)) ?? "";
}
