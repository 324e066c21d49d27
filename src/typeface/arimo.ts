import { arimoCoverage } from "./arimo-coverage.ts";
import { GlyphWidths } from "./glyph-widths.ts";

/** Arimo's characters. What another typeface of ours lacks is set in Arimo, so these are all that can be printed. */
export const arimo = new GlyphWidths(arimoCoverage);

/** The width of a digit, for what Arimo does not have: some other font will draw it. */
const otherWidth = 556;

/** Whether Arimo has a glyph for a code point, in regular and in bold. */
export function hasGlyph(codePoint: number): boolean {
  return arimo.has(codePoint);
}

/** How far a character moves the pen, in 1/1000 of the type size; 556 for what Arimo lacks. Without kerning. */
export function advanceWidth(codePoint: number, weight: 400 | 700): number {
  return arimo.widthOf(codePoint, weight) ?? otherWidth;
}
