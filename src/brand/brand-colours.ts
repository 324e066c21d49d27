import type { BrandColours } from "./brand.ts";
import { type Colour, contrast, mix, white } from "./colour.ts";
import type { ThemeColours } from "./theme-colours.ts";

/** What WCAG 2.2 AA (1.4.3) asks of text at the sizes of ours that are smallest in a colour. */
export const leastContrast = 4.5;

/** A theme's colours with a brand's in their places. */
export function brandedColours(theme: ThemeColours, { main, accent, links }: BrandColours) {
  return {
    ...theme,
    ...(main && { accent: main, tint: tintOf(main) }),
    ...(accent && { ornament: accent }),
    ...(links && { link: links }),
  } satisfies ThemeColours;
}

/** A breath of a colour, for behind text. */
function tintOf(colour: Colour): Colour {
  return mix(colour, white, 0.92);
}

/** Whether a main colour can be read wherever it is text or stands behind white text. */
export function isMainReadable(main: Colour): boolean {
  return isReadable(main, [white, tintOf(main)]);
}

/** Whether a colour of links can be read on paper, in tables and cards, and in call-outs. */
export function isLinkReadable(link: Colour, { alertTint, tint }: ThemeColours): boolean {
  return isReadable(link, [white, tint, alertTint]);
}

/** The contrast of a colour with white paper, as WCAG counts it. */
export function contrastOnLight(colour: Colour): number {
  return contrast(colour, white);
}

function isReadable(colour: Colour, grounds: readonly Colour[]): boolean {
  return grounds.every((ground) => contrast(colour, ground) >= leastContrast);
}
