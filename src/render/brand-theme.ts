import type { BrandColours } from "../brand/brand.ts";
import { brandedColours } from "../brand/brand-colours.ts";
import type { Theme } from "./theme.ts";

interface BrandLook {
  readonly colours: BrandColours;
}

/** A pack's theme as a school's brand has it. Without a brand it stays what it is. */
export function brandTheme(
  theme: Theme,
  { colours, ...look }: Pick<Theme, "typeface" | "fonts" | "logo"> & BrandLook,
): Theme {
  return { ...theme, ...look, colours: brandedColours(theme.colours, colours) };
}
