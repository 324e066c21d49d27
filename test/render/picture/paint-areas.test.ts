import { describe, expect, test } from "vitest";
import { circle, type Outline, polygon, rounded } from "../../../src/render/flow-chart/outline.ts";
import { encodePng } from "../../../src/render/picture/encode-png.ts";
import { paintAreas } from "../../../src/render/picture/paint-areas.ts";
import { readPng } from "./read-png.ts";

const black = "#000000";
const white = "#ffffff";

function painted(outlines: readonly Outline[], size = 40) {
  const areas = outlines.map((outline) => ({ colour: black, outline }));
  const canvas = paintAreas(
    { left: 0, top: 0, width: size, height: size, ground: white, areas, texts: [] },
    1,
  );
  return readPng(encodePng(canvas, 220));
}

/** How many dots are black, grey ones in part. */
function blackness(outlines: readonly Outline[], size = 40): number {
  const png = painted(outlines, size);
  let sum = 0;
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      sum += 1 - Number.parseInt(png.colourAt(x, y).slice(1, 3), 16) / 255;
  return sum;
}

const square = (left: number, top: number, right: number, bottom: number) =>
  polygon([
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]);

describe("an area", () => {
  test("covers its dots, and no others", () => {
    const png = painted([square(3, 4, 10, 8)]);
    expect([png.colourAt(3, 4), png.colourAt(9, 7)]).toEqual([black, black]);
    expect([
      png.colourAt(2, 4),
      png.colourAt(10, 7),
      png.colourAt(5, 3),
      png.colourAt(5, 8),
    ]).toEqual([white, white, white, white]);
  });

  test("covers a dot in part, by quarters, where its edge runs through it", () => {
    const png = painted([square(3.5, 4, 10, 8.2)]);
    expect(png.colourAt(3, 5)).toBe("#808080");
    expect(png.colourAt(5, 8)).toBe("#bfbfbf");
  });

  test("has holes where an outline runs the other way round", () => {
    const hole = polygon([
      { x: 10, y: 10 },
      { x: 10, y: 20 },
      { x: 20, y: 20 },
      { x: 20, y: 10 },
    ]);
    expect(blackness([[...square(5, 5, 25, 25), ...hole]])).toBeCloseTo(300, 0);
  });

  test("follows curves", () => {
    // A circle of 24 straight pieces is a hundredth smaller.
    const part = blackness([circle({ x: 20, y: 20 }, 15)]) / (Math.PI * 15 ** 2);
    expect(part).toBeGreaterThan(0.98);
    expect(part).toBeLessThan(1);
    const box = rounded({ left: 5, top: 5, right: 35, bottom: 35 }, 6);
    // A quadratic curve cuts a sixth of its corner off.
    expect(Math.abs(blackness([box]) - (900 - (4 * 6 ** 2) / 6))).toBeLessThan(3);
  });

  test("is cut where the picture ends", () => {
    expect(blackness([square(-10, -10, 5, 5)])).toBeCloseTo(25, 0);
    expect(blackness([square(30, 30, 60, 60)])).toBeCloseTo(100, 0);
    expect(blackness([square(50, 50, 60, 60)])).toBe(0);
  });
});

describe("a letter", () => {
  const letter = { outline: square(0, -5, 4, 0) };
  const stamped = (x: number, y: number) => {
    const texts = [{ colour: black, letters: [{ letter, x, y }] }];
    const view = { left: 0, top: 0, width: 40, height: 40, ground: white };
    const png = readPng(encodePng(paintAreas({ ...view, areas: [], texts }, 2), 220));
    return (at: readonly [number, number]) => png.colourAt(...at);
  };

  test("stands on a whole row, and along it by quarters of a dot", () => {
    const colourAt = stamped(10.13, 20.1);
    const left = [20, 21, 27, 28].map((column) => colourAt([column, 35]));
    expect(left).toEqual(["#404040", black, black, "#bfbfbf"]);
    const above = [29, 30, 39, 40].map((row) => colourAt([24, row]));
    expect(above).toEqual([white, black, black, white]);
  });

  test("is cut where the picture ends", () => {
    expect(stamped(-2, 3)([0, 0])).toBe(black);
    expect(stamped(38, 42)([79, 79])).toBe(black);
    expect(stamped(-20, -20)([0, 0])).toBe(white);
  });
});

test("a picture of many colours keeps to the palette of a PNG", () => {
  const areas = Array.from({ length: 60 }, (_, index) => ({
    colour: `#${(index * 4).toString(16).padStart(2, "0")}40${(255 - index * 4).toString(16).padStart(2, "0")}`,
    outline: circle({ x: 20 + (index % 8), y: 20 + (index % 5) }, 18 - index / 4),
  }));
  const view = { left: 0, top: 0, width: 40, height: 40, ground: white };
  const canvas = paintAreas({ ...view, areas, texts: [] }, 1);
  expect(canvas.palette.length).toBe(16);
  expect(readPng(encodePng(canvas, 220)).colourAt(0, 0)).toBe(white);
});
