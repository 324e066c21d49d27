import type { ThemeColours } from "../../../brand/theme-colours.ts";
import { darkPalette, lightPalette, type Palette } from "../palette.ts";

/** Colours as custom properties. Paper is always light. */
export function colourStyles(colours: ThemeColours): string {
  return `:root {
${customProperties(lightPalette(colours))}
}
@media screen and (prefers-color-scheme: dark) {
:root {
color-scheme: dark;
${customProperties(darkPalette(colours))}
}
}`;
}

function customProperties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `  --${kebabCase(name)}: ${colour};`)
    .join("\n");
}

function kebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
