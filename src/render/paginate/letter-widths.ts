import { type Typeface, widthIn } from "../../typeface/typefaces.ts";
import type { Weight } from "./text-runs.ts";

const codeUnits = 0x10000;
const unknown = -1;
const asciiUnits = 0x80;

/** How wide text is in a typeface. Looking letters up in the font is slow, so what is known is kept. */
export class LetterWidths {
  readonly #typeface: Typeface;
  /** Widths of UTF-16 code units as far as they were asked for. */
  readonly #known: Readonly<Record<Weight, Int16Array>>;
  /** Nearly all text is ASCII, so that the widths of its pairs are worked out beforehand. */
  readonly #ascii: Readonly<Record<Weight, Int16Array>>;

  constructor(typeface: Typeface) {
    this.#typeface = typeface;
    this.#known = { 400: unknownWidths(), 700: unknownWidths() };
    this.#ascii = { 400: this.#asciiTable(400), 700: this.#asciiTable(700) };
  }

  /** How far a letter moves the pen when it follows another, in 1/1000 of the type size. 0 follows nothing. */
  letterWidth(codeUnit: number, previous: number, weight: Weight): number {
    if (codeUnit < asciiUnits && previous < asciiUnits) {
      return this.#ascii[weight][previous * asciiUnits + codeUnit] ?? 0;
    }
    return this.#pairWidth(codeUnit, previous, weight);
  }

  /** How wide a text is on a line of its own, in 1/1000 of the type size. */
  textWidth(text: string, weight: Weight): number {
    let width = 0;
    let previous = 0;
    for (let at = 0; at < text.length; at++) {
      const codeUnit = text.charCodeAt(at);
      width += this.letterWidth(codeUnit, previous, weight);
      previous = codeUnit;
    }
    return width;
  }

  #pairWidth(codeUnit: number, previous: number, weight: Weight): number {
    const { kerning } = this.#typeface;
    return this.#widthAlone(codeUnit, weight) + kerning.between(previous, codeUnit, weight);
  }

  #asciiTable(weight: Weight): Int16Array {
    return Int16Array.from({ length: asciiUnits * asciiUnits }, (_, index) =>
      this.#pairWidth(index % asciiUnits, Math.floor(index / asciiUnits), weight),
    );
  }

  #widthAlone(codeUnit: number, weight: Weight): number {
    const widths = this.#known[weight];
    if (widths[codeUnit] === unknown) widths[codeUnit] = this.#fontWidth(codeUnit, weight);
    return widths[codeUnit] ?? 0;
  }

  /** The second half of a character beyond the basic ones adds nothing to the first. */
  #fontWidth(codeUnit: number, weight: Weight): number {
    const isSecondHalf = codeUnit >= 0xdc00 && codeUnit <= 0xdfff;
    return isSecondHalf ? 0 : widthIn(this.#typeface, codeUnit, weight);
  }
}

function unknownWidths(): Int16Array {
  return new Int16Array(codeUnits).fill(unknown);
}

const made = new WeakMap<Typeface, LetterWidths>();

/** The letters of a typeface, whose tables are made once. */
export function lettersOf(typeface: Typeface): LetterWidths {
  const letters = made.get(typeface) ?? new LetterWidths(typeface);
  made.set(typeface, letters);
  return letters;
}
