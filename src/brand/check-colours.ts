import { type Diagnostic, diagnose } from "../diagnostics/diagnostic.ts";
import { nodeAt, type YamlMap } from "../yaml/tree.ts";
import type { BrandColours } from "./brand.ts";
import {
  brandedColours,
  contrastOnLight,
  isLinkReadable,
  isMainReadable,
} from "./brand-colours.ts";
import { nearestColour } from "./nearest-colour.ts";
import type { ThemeColours } from "./theme-colours.ts";

/** Colours of a brand in which text could not be read, each with the nearest in which it could. */
export function checkBrandColours(
  tree: YamlMap,
  { main, links, accent }: BrandColours,
  theme: ThemeColours,
): readonly Diagnostic[] {
  // Behind links stands the tint of the main colour, or of what it should be.
  const readableMain = main && nearestIfNeeded(main, isMainReadable);
  const grounds = brandedColours(theme, { main: readableMain, accent });
  const checks = [
    { name: "main", colour: main, passes: isMainReadable, use: "Headings" },
    {
      name: "links",
      colour: links,
      passes: (colour: string) => isLinkReadable(colour, grounds),
      use: "Links",
    },
  ];
  return checks.flatMap(({ name, colour, passes, use }) => {
    if (colour === undefined || passes(colour)) return [];
    const path = ["brand", "colours", name];
    return [
      diagnose("brand/low-contrast", `${use} in ${colour} are hard to read: ${ratioOf(colour)}.`, {
        location: nodeAt(tree, path)?.location,
        hint: `The nearest colour that can be read is "${nearestColour(colour, passes)}". A colour that only adorns can be any: see accent.`,
      }),
    ];
  });
}

function nearestIfNeeded(colour: string, passes: (colour: string) => boolean): string {
  return passes(colour) ? colour : nearestColour(colour, passes);
}

/** Rounded down, so that what falls just short does not seem to pass. */
function ratioOf(colour: string): string {
  const ratio = Math.floor(contrastOnLight(colour) * 10) / 10;
  return `the contrast with white is ${ratio.toFixed(1)} to 1, and 4.5 to 1 is needed there and a little more on tinted ground`;
}
