import { describe, expect, test } from "vitest";
import { brandedColours, isLinkReadable, isMainReadable } from "../../src/brand/brand-colours.ts";
import { contrast, hexColour } from "../../src/brand/colour.ts";
import { nearestColour } from "../../src/brand/nearest-colour.ts";
import { fromOklch, toOklch } from "../../src/brand/oklch.ts";
import { darkPalette, lightPalette, type Palette } from "../../src/render/html/palette.ts";
import { sampleTheme } from "../render/html/sample-theme.ts";

const steps = [0, 51, 102, 153, 204, 255];
const colours = steps.flatMap((red) =>
  steps.flatMap((green) => steps.map((blue) => hexColour([red, green, blue]))),
);

const fine = Array.from({ length: 32 }, (_, index) => index * 8);
const grid = fine.flatMap((red) =>
  fine.flatMap((green) => fine.map((blue) => hexColour([red, green, blue]))),
);

/** The distance in OKLab. */
function distance(first: string, second: string): number {
  const [a, b] = [toOklch(first), toOklch(second)].map(({ chroma, hue, lightness }) => [
    lightness,
    chroma * Math.cos(hue),
    chroma * Math.sin(hue),
  ]);
  return Math.hypot(...(a ?? []).map((value, index) => value - (b?.[index] ?? 0)));
}

/** How far apart two hues are, in degrees; colours next to grey have none. */
function hueBetween(first: string, second: string): number {
  const [a, b] = [toOklch(first), toOklch(second)];
  if (Math.min(a.chroma, b.chroma) < 0.01) return 0;
  return (Math.abs(Math.atan2(Math.sin(a.hue - b.hue), Math.cos(a.hue - b.hue))) * 180) / Math.PI;
}

test("OKLCh has the values of its author, and leads back to each colour", () => {
  // The first is that of https://bottosson.github.io/posts/oklab/ for white, the second CSS Color 4's for red.
  expect(toOklch("#ffffff").lightness).toBeCloseTo(1, 4);
  const red = toOklch("#ff0000");
  expect(red.lightness).toBeCloseTo(0.62796, 3);
  expect(red.chroma).toBeCloseTo(0.25768, 3);
  expect((red.hue * 180) / Math.PI).toBeCloseTo(29.23, 1);
  expect(colours.map((colour) => fromOklch(toOklch(colour)))).toEqual(colours);
});

describe("the nearest colour that can be read", () => {
  test.each(["#f2c400", "#00a3e0", "#ff5a5a", "#9adf7a", "#c0c0c0", "#ffffff"])(
    "to %s has its hue and passes, and no colour of a fine grid that does is nearer",
    (colour) => {
      const nearest = nearestColour(colour, isMainReadable);
      expect(isMainReadable(nearest)).toBe(true);
      const best = distance(nearest, colour);
      const nearer = grid.filter(
        (other) => distance(other, colour) < best - 0.003 && hueBetween(other, colour) < 1,
      );
      expect(hueBetween(nearest, colour)).toBeLessThan(3);
      expect(nearer.filter(isMainReadable)).toEqual([]);
    },
  );

  test("is the colour itself where it passes", () => {
    expect(nearestColour("#14532d", isMainReadable)).toBe("#14532d");
  });
});

/** The lowest contrast of text in a palette with what it stands on. */
function worst(palette: Palette): number {
  const { accent, alert, alertTint, ground, link, muted, text, tint } = palette;
  const pairs = [
    ...[text, muted, link].flatMap((colour) =>
      [ground, tint, alertTint].map((behind) => [colour, behind] as const),
    ),
    // Headings and table headers; numbers in charts are the ground's colour on it.
    ...[ground, tint].map((behind) => [accent, behind] as const),
    ...[ground, alertTint].map((behind) => [alert, behind] as const),
    [palette.onPanel, palette.panel] as const,
  ];
  return Math.min(...pairs.map(([colour, behind]) => contrast(colour, behind)));
}

test("whatever colours pass, every text of a page can be read in the light and in the dark", () => {
  const mains = colours.filter(isMainReadable);
  expect(mains.length).toBeGreaterThan(40);
  for (const [index, main] of mains.entries()) {
    const branded = brandedColours(sampleTheme.colours, { main });
    const links = colours.filter((link) => isLinkReadable(link, branded));
    const link = links[index % links.length] ?? "";
    const all = brandedColours(sampleTheme.colours, { main, links: link, accent: "#ffff00" });
    expect(worst(lightPalette(all))).toBeGreaterThanOrEqual(4.5);
    expect(worst(darkPalette(all))).toBeGreaterThanOrEqual(4.5);
  }
});

test("without colours, a theme keeps its own", () => {
  expect(brandedColours(sampleTheme.colours, {})).toEqual(sampleTheme.colours);
});
