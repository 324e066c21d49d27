import { advanceWidth, arimo } from "./arimo.ts";
import { arimoKerning } from "./arimo-kerning.ts";
import { carlitoCoverage } from "./carlito-coverage.ts";
import { carlitoKerning } from "./carlito-kerning.ts";
import { GlyphWidths } from "./glyph-widths.ts";
import { Kerning } from "./kerning.ts";
import type { TypefaceName } from "./names.ts";
import { tinosCoverage } from "./tinos-coverage.ts";
import { tinosKerning } from "./tinos-kerning.ts";

/** A typeface in its two weights, with the font of Word's that has the same widths. */
export interface Typeface {
  readonly name: TypefaceName;
  readonly wordFont: "Arial" | "Times New Roman" | "Calibri";
  /** A single line of Word's, in times the type size. */
  readonly wordLineHeight: number;
  /** CSS families: itself, Arimo for what it lacks, and what a browser may have for what both lack. */
  readonly families: string;
  readonly glyphs: GlyphWidths;
  readonly kerning: Kerning;
}

export const typefaces: Readonly<Record<TypefaceName, Typeface>> = {
  Arimo: {
    name: "Arimo",
    wordFont: "Arial",
    wordLineHeight: 1.149,
    families: "Arimo, Arial, sans-serif",
    glyphs: arimo,
    kerning: new Kerning(arimoKerning),
  },
  Tinos: {
    name: "Tinos",
    wordFont: "Times New Roman",
    wordLineHeight: 1.149,
    families: 'Tinos, Arimo, "Times New Roman", Times, serif',
    glyphs: new GlyphWidths(tinosCoverage),
    kerning: new Kerning(tinosKerning),
  },
  Carlito: {
    name: "Carlito",
    wordFont: "Calibri",
    wordLineHeight: 1.221,
    families: "Carlito, Arimo, Calibri, sans-serif",
    glyphs: new GlyphWidths(carlitoCoverage),
    kerning: new Kerning(carlitoKerning),
  },
};

/** How far a character moves the pen, in 1/1000 of the type size: in Arimo where the typeface lacks it. */
export function widthIn({ glyphs }: Typeface, codePoint: number, weight: 400 | 700): number {
  return glyphs.widthOf(codePoint, weight) ?? advanceWidth(codePoint, weight);
}
