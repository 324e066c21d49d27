import type { IParagraphPropertiesOptions, IParagraphStyleOptions } from "docx";
import { typefaces } from "../../typeface/typefaces.ts";
import type { Theme } from "../theme.ts";
import { type TypeKind, type TypeMeasure, typography } from "./typography.ts";

type RunProperties = NonNullable<IParagraphStyleOptions["run"]>;

const twipsPerPoint = 20;
/** Word counts lines in 240ths of the font's own line height. */
const singleLine = 240;

/** Size of a kind of text in the half-points Word counts in. */
export function runOf(kind: TypeKind, theme: Theme): RunProperties {
  const { size }: TypeMeasure = typography[kind];
  return { size: Math.round(theme.bodyPoints * size * 2) };
}

/** Spacing of a kind of paragraph in Word's units. */
export function spacingOf(kind: TypeKind, theme: Theme): IParagraphPropertiesOptions {
  const { after, before, holdsPicture, lineHeight }: TypeMeasure = typography[kind];
  // A line's height is a multiple of what is highest in it, so only a single one is as high as a picture.
  const lines = holdsPicture ? 1 : lineHeight / typefaces[theme.typeface].wordLineHeight;
  return {
    spacing: {
      before: twips(before, theme),
      after: twips(after, theme),
      line: Math.round(lines * singleLine),
      lineRule: "auto",
    },
  };
}

/** A length in times the body size as the twentieths of a point that Word counts spaces in. */
export function twips(length: number, { bodyPoints }: Pick<Theme, "bodyPoints">): number {
  return Math.round(length * bodyPoints * twipsPerPoint);
}

/** A theme colour as Word writes it, without the "#". */
export function wordColour(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}
