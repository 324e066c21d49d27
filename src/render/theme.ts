import type { Logo } from "../brand/brand.ts";
import type { ThemeColours } from "../brand/theme-colours.ts";

import type { TypefaceName } from "../typeface/names.ts";

/** How a policy looks. Everything a renderer needs that is not in the document. */
export interface Theme {
  readonly colours: ThemeColours;
  readonly typeface: TypefaceName;
  /** The files of the typeface, and Arimo's for what it lacks and for charts. */
  readonly fonts: readonly FontFace[];
  /** The picture on the cover. */
  readonly logo?: ThemeLogo | undefined;
  /** Body type size in points. */
  readonly bodyPoints: number;
  /** A4 page margins. */
  readonly marginMillimetres: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** A picture for the cover, with what it shows in words. */
export interface ThemeLogo extends Logo {
  /** An SVG in dots, for a Word that does not know SVG; undefined where no Word file is made. */
  readonly fallbackPng?: Uint8Array | undefined;
}

/** One font file for one script and style, such as bold Arimo for Hebrew. */
export interface FontFace {
  readonly family: TypefaceName;
  readonly weight: 400 | 700;
  /** CSS unicode-range list, such as "U+0000-00FF, U+0131". */
  readonly unicodeRange: string;
  /** The font in WOFF2. */
  readonly woff2: Uint8Array;
  /** The same in WOFF, where the font is so large that a page takes only the outlines that it shows. */
  readonly woff?: Uint8Array | undefined;
}
