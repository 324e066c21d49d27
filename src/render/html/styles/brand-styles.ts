import type { PolicyDocument } from "../../../document/document.ts";
import type { TypefaceName } from "../../../typeface/names.ts";
import { typefaces } from "../../../typeface/typefaces.ts";
import { logo, logoSize, motto } from "../../paginate/layout-metrics.ts";
import type { Theme } from "../../theme.ts";

/** What a school's own look adds: nothing where there is none. */
export function brandStyles({ cover }: PolicyDocument, theme: Theme): readonly string[] {
  return [
    ...(theme.typeface === "Arimo" ? [] : [typefaceStyles(theme.typeface)]),
    ...(theme.logo ? [logoStyles(theme.logo.picture)] : []),
    ...(theme.colours.ornament ? [ornamentStyles(theme.colours.ornament)] : []),
    ...(cover?.motto === undefined ? [] : [mottoStyles]),
  ];
}

/** Charts are drawn to the widths of Arimo. */
function typefaceStyles(name: TypefaceName): string {
  return `body { font-family: ${typefaces[name].families}; }
.chart { font-family: ${typefaces.Arimo.families}; }`;
}

/** A crest may have any colour, so it stands on white, on the dark ground of the cover as in the dark. */
function logoStyles(picture: Parameters<typeof logoSize>[0]): string {
  const [size, small] = [logoSize(picture), logoSize(picture, logo.mostInMasthead)];
  return `.logo { inline-size: fit-content; max-inline-size: 100%; margin-block: 0 ${logo.after}mm; padding: ${logo.platePadding}mm; border-radius: 1.5mm; background: #fff; line-height: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.logo img { inline-size: ${millimetres(size.width)}; block-size: auto; max-inline-size: 100%; }
.masthead .logo img { inline-size: ${millimetres(small.width)}; }
@media print {
.cover .logo { margin-block-end: auto; }
.cover .logo + .school { margin-block-start: ${logo.after}mm; }
}`;
}

function millimetres(length: number): string {
  return `${Math.round(length * 100) / 100}mm`;
}

function ornamentStyles(colour: string): string {
  return `.school::after { border-block-start-color: ${colour}; }
.card { border-block-start-color: ${colour}; }`;
}

const mottoStyles = `.motto { margin-block: ${motto.before}em 0; font-size: ${motto.size}rem; line-height: ${motto.lineHeight}; }`;
