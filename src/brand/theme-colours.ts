/** The colours of a theme, as six hexadecimal digits with a leading "#". */
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
  /** The bar on the cover and edges that only adorn; where it is not set, they follow what they adorn. */
  readonly ornament?: string | undefined;
}
