import { advanceWidth } from "../../typeface/arimo.ts";
import { kerning } from "./kerning.ts";
import type { Weight } from "./text-runs.ts";

const codeUnits = 0x10000;
const unknown = -1;
/** Widths of UTF-16 code units as far as they were asked for. Looking them up in the font is slow. */
const knownWidths: Readonly<Record<Weight, Int16Array>> = {
  400: new Int16Array(codeUnits).fill(unknown),
  700: new Int16Array(codeUnits).fill(unknown),
};

/** Nearly all text is ASCII, so that the widths of its pairs are worked out beforehand. */
const asciiUnits = 0x80;
const asciiWidths = { 400: asciiTable(400), 700: asciiTable(700) };

/** How far a letter moves the pen when it follows another, in 1/1000 of the type size. 0 follows nothing. */
export function letterWidth(codeUnit: number, previous: number, weight: Weight): number {
  if (codeUnit < asciiUnits && previous < asciiUnits) {
    return asciiWidths[weight][previous * asciiUnits + codeUnit] ?? 0;
  }
  return widthAlone(codeUnit, weight) + kerning(previous, codeUnit, weight);
}

/** How wide a text is on a line of its own, in 1/1000 of the type size. */
export function textWidth(text: string, weight: Weight): number {
  let width = 0;
  let previous = 0;
  for (let at = 0; at < text.length; at++) {
    const codeUnit = text.charCodeAt(at);
    width += letterWidth(codeUnit, previous, weight);
    previous = codeUnit;
  }
  return width;
}

function asciiTable(weight: Weight): Int16Array {
  return Int16Array.from({ length: asciiUnits * asciiUnits }, (_, index) => {
    const codeUnit = index % asciiUnits;
    return widthAlone(codeUnit, weight) + kerning(Math.floor(index / asciiUnits), codeUnit, weight);
  });
}

function widthAlone(codeUnit: number, weight: Weight): number {
  const widths = knownWidths[weight];
  if (widths[codeUnit] === unknown) widths[codeUnit] = fontWidth(codeUnit, weight);
  return widths[codeUnit] ?? 0;
}

/** The second half of a character beyond the basic ones adds nothing to the first. */
function fontWidth(codeUnit: number, weight: Weight): number {
  const isSecondHalf = codeUnit >= 0xdc00 && codeUnit <= 0xdfff;
  return isSecondHalf ? 0 : advanceWidth(codeUnit, weight);
}
