import type { IParagraphPropertiesOptions, IParagraphStyleOptions } from "docx";
import { typefaces } from "../../typeface/typefaces.ts";
import type { Theme } from "../theme.ts";
import { type TypeKind, type TypeMeasure, typography } from "./typography.ts";

/** What of a theme shows in styles. */
export type StyleTheme = Pick<Theme, "bodyPoints" | "colours" | "marginMillimetres" | "typeface">;

type RunProperties = NonNullable<IParagraphStyleOptions["run"]>;

const twipsPerPoint = 20;
/** Word counts lines in 240ths of the font's own line height. */
const singleLine = 240;

/** Size of a kind of text in the half-points Word counts in. */
export function runOf(kind: TypeKind, theme: StyleTheme): RunProperties {
  const { size }: TypeMeasure = typography[kind];
  return { size: Math.round(theme.bodyPoints * size * 2) };
}

/** Spacing of a kind of paragraph in Word's units. */
export function spacingOf(kind: TypeKind, theme: StyleTheme): IParagraphPropertiesOptions {
  const { after, before }: TypeMeasure = typography[kind];
  const space = { before: twips(before, theme), after: twips(after, theme) };
  return { spacing: { ...space, ...lineSpacing(typography[kind], theme) } };
}

/**
 * The least height of a line. A multiple of the font's own height would do for Word, but LibreOffice rounds it, and in both
 * a sign from another font makes its line higher. Where lines are closer than the font's own, a multiple is what there is.
 */
function lineSpacing({ holdsPicture, lineHeight, size }: TypeMeasure, theme: StyleTheme) {
  const natural = typefaces[theme.typeface].wordLineHeight;
  // A line is as high as the picture in it.
  if (holdsPicture) return { line: singleLine, lineRule: "auto" } as const;
  if (lineHeight < natural)
    return { line: Math.round((lineHeight / natural) * singleLine), lineRule: "auto" } as const;
  return { line: twips(lineHeight * size, theme), lineRule: "atLeast" } as const;
}

/** A length in times the body size as the twentieths of a point that Word counts spaces in. */
export function twips(length: number, { bodyPoints }: Pick<Theme, "bodyPoints">): number {
  return Math.round(length * bodyPoints * twipsPerPoint);
}

/** A theme colour as Word writes it, without the "#". */
export function wordColour(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}
