import type { Point } from "../flow-chart/chart-layout.ts";
import type { Outline } from "../flow-chart/outline.ts";

/** Pieces of a curve: letters of a few points, at print's resolution, need no more. */
const pieces = 6;
const shares = Array.from({ length: pieces }, (_, index) => (index + 1) / pieces);

/** How much each control counts at the end of each piece (Bernstein's polynomials). */
const quadratic = shares.map((t) => [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]);
const cubic = shares.map((t) => [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3]);

/** Follows an outline along straight edges. */
export function forEachEdge(outline: Outline, visit: (from: Point, to: Point) => void): void {
  let start: Point = { x: 0, y: 0 };
  let pen = start;
  const drawTo = (to: Point) => {
    visit(pen, to);
    pen = to;
  };
  for (const { to, at } of outline) {
    const points = pairs(at);
    if (to === "M") {
      start = points[0] ?? start;
      pen = start;
    } else if (to === "Z") drawTo(start);
    else for (const point of along([pen, ...points])) drawTo(point);
  }
}

/** The end of a line, or points along a curve with these controls. */
function along(controls: readonly Point[]): readonly Point[] {
  if (controls.length === 2) return controls.slice(1);
  const weights = controls.length === 3 ? quadratic : cubic;
  return weights.map((parts) => ({
    x: controls.reduce((sum, { x }, index) => sum + x * (parts[index] ?? 0), 0),
    y: controls.reduce((sum, { y }, index) => sum + y * (parts[index] ?? 0), 0),
  }));
}

function pairs(lengths: readonly number[]): readonly Point[] {
  return Array.from({ length: lengths.length / 2 }, (_, index) => ({
    x: lengths[2 * index] ?? 0,
    y: lengths[2 * index + 1] ?? 0,
  }));
}
