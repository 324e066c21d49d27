/** How a policy looks. Everything a renderer needs that is not in the document. */
export interface Theme {
  readonly colours: ThemeColours;
  readonly fonts: readonly FontFace[];
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

/** Colours as six hexadecimal digits with a leading "#". */
export interface ThemeColours {
  readonly text: string;
  /** Headings, rules and the cover. */
  readonly accent: string;
  /** Behind table headers and cards. */
  readonly tint: string;
  readonly link: string;
  /** Edge of call-outs. */
  readonly alert: string;
  /** Behind call-outs. */
  readonly alertTint: string;
}

/** One font file for one script and style, such as bold Arimo for Hebrew. */
export interface FontFace {
  readonly family: "Arimo";
  readonly weight: 400 | 700;
  /** CSS unicode-range list, such as "U+0000-00FF, U+0131". */
  readonly unicodeRange: string;
  /** The font in WOFF2. */
  readonly woff2: Uint8Array;
  /** The same in WOFF, where the font is so large that a page takes only the outlines that it shows. */
  readonly woff?: Uint8Array | undefined;
}
