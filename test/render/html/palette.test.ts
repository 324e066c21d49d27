import { describe, expect, test } from "vitest";
import { contrast, mix } from "../../../src/brand/colour.ts";
import { darkPalette, lightPalette, type Palette } from "../../../src/render/html/palette.ts";
import { sampleTheme } from "./sample-theme.ts";

const themes = {
  blue: sampleTheme.colours,
  yellow: { ...sampleTheme.colours, accent: "#ffd400" },
  black: { ...sampleTheme.colours, accent: "#000000", link: "#000000", alert: "#000000" },
};

const worstContrast = ({
  text,
  muted,
  accent,
  link,
  alert,
  ground,
  tint,
  alertTint,
}: Palette): number =>
  Math.min(
    ...[text, muted, accent, link, alert].flatMap((colour) =>
      [ground, tint, alertTint].map((behind) => contrast(colour, behind)),
    ),
  );

test("contrast is what WCAG says it is", () => {
  expect(contrast("#ffffff", "#000000")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("a mix goes from the first colour to the second", () => {
  expect([0, 0.5, 1].map((share) => mix("#000000", "#ff8000", share))).toEqual([
    "#000000",
    "#804000",
    "#ff8000",
  ]);
});

describe("text can be read", () => {
  test("in the pack's own light colours", () => {
    expect(worstContrast(lightPalette(sampleTheme.colours))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(themes))("in the dark, made from a %s theme", (_, colours) => {
    expect(worstContrast(darkPalette(colours))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(themes))("on the cover of a %s theme", (_, colours) => {
    const { panel, onPanel } = lightPalette(colours);
    expect(contrast(panel, onPanel)).toBeGreaterThanOrEqual(4.5);
  });
});
