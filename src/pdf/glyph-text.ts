import type { PageContent, PaintedObject } from "./page-content.ts";
import type { PdfFile } from "./pdf-file.ts";
import type { PdfDictionary } from "./pdf-objects.ts";
import { stringBytes } from "./string-bytes.ts";

/** What each code of a font stands for, and how many bytes a code has. */
interface FontText {
  readonly bytesPerCode: 1 | 2;
  readonly letters: ReadonlyMap<number, string>;
}

/** Turns what fonts show into letters, by the tables in which fonts say so (ISO 32000-1, 9.10.3). */
export class GlyphTexts {
  readonly #file: PdfFile;
  readonly #fonts = new Map<PdfDictionary, FontText>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** The letters of painted text; codes that stand for nothing are left out. */
  textOf(
    object: PaintedObject,
    { bytes }: PageContent,
    resources: PdfDictionary | undefined,
  ): string {
    const fonts = this.#file.dictionary(resources, "Font");
    return object.shown
      .map(({ font, place }) => {
        const table = this.#tableOf(this.#file.dictionary(fonts, font));
        return table ? decoded(stringBytes(bytes, place), table) : "";
      })
      .join("");
  }

  #tableOf(font: PdfDictionary | undefined): FontText | undefined {
    if (!font) return undefined;
    const known = this.#fonts.get(font) ?? this.#read(font);
    this.#fonts.set(font, known);
    return known;
  }

  #read(font: PdfDictionary): FontText {
    const table = this.#file.content(this.#file.value(font, "ToUnicode"));
    const isComposite = this.#file.name(font, "Subtype") === "Type0";
    return {
      bytesPerCode: isComposite ? 2 : 1,
      letters: lettersIn(new TextDecoder("latin1").decode(table)),
    };
  }
}

function decoded(bytes: string, { bytesPerCode, letters }: FontText): string {
  let text = "";
  for (let at = 0; at + bytesPerCode <= bytes.length; at += bytesPerCode) {
    const first = bytes.charCodeAt(at);
    const code = bytesPerCode === 1 ? first : first * 256 + bytes.charCodeAt(at + 1);
    text += letters.get(code) ?? "";
  }
  return text;
}

/** Reads a table of codes and their letters: single ones and ranges. */
function lettersIn(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, entries = ""] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", text = ""] of entries.matchAll(/<(\w+)>\s*<(\w*)>/g)) {
      letters.set(Number.parseInt(code, 16), utf16(text));
    }
  }
  for (const [, entries = ""] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [code, text] of rangesIn(entries)) letters.set(code, text);
  }
  return letters;
}

/** The codes of ranges: letters that follow each other, or a list of texts. */
function* rangesIn(entries: string): Generator<readonly [number, string]> {
  for (const [, low = "", high = "", text = "", list] of entries.matchAll(rangePattern)) {
    const first = Number.parseInt(low, 16);
    const texts = list?.match(/(?<=<)\w*(?=>)/g);
    for (let code = first; code <= Number.parseInt(high, 16); code++) {
      const by = code - first;
      yield [code, texts ? utf16(texts[by] ?? "") : nextLetter(text, by)];
    }
  }
}

const rangePattern = /<(\w+)>\s*<(\w+)>\s*(?:<(\w*)>|\[([^\]]*)\])/g;

/** The text of a range's first code, with its last unit counted on. */
function nextLetter(digits: string, by: number): string {
  const last = Number.parseInt(digits.slice(-4), 16) + by;
  return utf16(digits.slice(0, -4) + last.toString(16).padStart(4, "0"));
}

function utf16(digits: string): string {
  let text = "";
  for (let at = 0; at + 4 <= digits.length; at += 4) {
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 4), 16));
  }
  return text;
}
