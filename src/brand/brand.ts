import type { TypefaceName } from "../typeface/names.ts";

/** What makes a school's documents look like its own. What is not set is as the pack's theme has it. */
export interface Brand {
  readonly logo: Logo | undefined;
  readonly colours: BrandColours;
  readonly typeface: TypefaceName | undefined;
}

/** Colours as `brand.colours` has them. */
export interface BrandColours {
  /** Headings, rules and the cover. */
  readonly main?: string | undefined;
  /** Adorns the cover and the edges of cards. No words are set in it. */
  readonly accent?: string | undefined;
  readonly links?: string | undefined;
}

/** A picture that has been checked: it is what it says, and does nothing but show itself. */
export interface Picture {
  readonly kind: "png" | "jpg" | "svg";
  readonly bytes: Uint8Array;
  /** Width and height, of which only the proportion counts. */
  readonly width: number;
  readonly height: number;
}

/** A picture with what it shows, in words. */
export interface Logo {
  readonly picture: Picture;
  readonly alt: string;
}
