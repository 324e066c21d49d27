import type { BrandColours } from "../brand/brand.ts";
import { brandedColours } from "../brand/brand-colours.ts";
import type { Theme, ThemeLogo } from "./theme.ts";

/** A pack's theme as a school's brand has it. Without a brand it stays what it is. */
export function brandTheme(
  theme: Theme,
  { colours, logo }: { readonly colours: BrandColours; readonly logo: ThemeLogo | undefined },
): Theme {
  return { ...theme, colours: brandedColours(theme.colours, colours), logo };
}
