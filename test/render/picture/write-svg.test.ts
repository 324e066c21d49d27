import { expect, test } from "vitest";
import { polygon } from "../../../src/render/flow-chart/outline.ts";
import { writeSvg } from "../../../src/render/picture/write-svg.ts";

const triangle = polygon([
  { x: 0.5, y: 0 },
  { x: 2, y: 0 },
  { x: 2, y: -3 },
]);
const view = { left: 0, top: 0, width: 40, height: 40, ground: "#ffffff" };
const dataOf = (svg: string) => Array.from(svg.matchAll(/ d="([^"]*)"/g), ([, data]) => data);

test("an area's path goes in steps from its first point", () => {
  const svg = writeSvg({ ...view, areas: [{ colour: "#000000", outline: triangle }], texts: [] });
  expect(dataOf(svg)).toEqual(["m50 0l150 0l0-300z"]);
});

test("each letter starts from where the last one ended, and is otherwise the same", () => {
  const letter = { outline: triangle };
  const space = { outline: [] };
  const letters = [
    { letter, x: 10, y: 20 },
    { letter: space, x: 12, y: 20 },
    { letter, x: 13.456, y: 20 },
  ];
  const svg = writeSvg({ ...view, areas: [], texts: [{ colour: "#000000", letters }] });
  expect(dataOf(svg)).toEqual(["m1050 2000l150 0l0-300zm346 0l150 0l0-300z"]);
});
