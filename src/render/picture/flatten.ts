import type { Point } from "../flow-chart/chart-layout.ts";
import type { Outline } from "../flow-chart/outline.ts";

/** Pieces of a curve: letters of a few points, at print's resolution, need no more. */
const pieces = 6;
const shares = Array.from({ length: pieces }, (_, index) => (index + 1) / pieces);

type Weights = readonly [number, number, number, number];

/** How much each control counts at the end of each piece (Bernstein's polynomials). */
const quadratic: readonly Weights[] = shares.map((t) => [(1 - t) ** 2, 2 * t * (1 - t), t ** 2, 0]);
const cubic: readonly Weights[] = shares.map((t) => [
  (1 - t) ** 3,
  3 * t * (1 - t) ** 2,
  3 * t ** 2 * (1 - t),
  t ** 3,
]);

/** Where a point of an outline lies for those who look at its edges. */
export type Place = (x: number, y: number) => Point;

/** Follows an outline along straight edges, between points as they are placed. */
export function forEachEdge(
  outline: Outline,
  place: Place,
  visit: (from: Point, to: Point) => void,
): void {
  let [startX, startY, x, y] = [0, 0, 0, 0];
  let pen = place(x, y);
  const drawTo = (toX: number, toY: number) => {
    const to = place(toX, toY);
    visit(pen, to);
    pen = to;
  };
  for (const { to, at } of outline) {
    const [endX, endY] = to === "Z" ? [startX, startY] : endOf(at);
    if (to === "M") {
      [startX, startY] = [endX, endY];
      pen = place(endX, endY);
    } else if (at.length <= 2) drawTo(endX, endY);
    else alongCurve([x, y], at, drawTo);
    [x, y] = [endX, endY];
  }
}

/** Points along a curve from here with these controls, the last of which is its end. */
function alongCurve(
  [x0, y0]: readonly [number, number],
  at: readonly number[],
  drawTo: (x: number, y: number) => void,
): void {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = at;
  for (const [w0, w1, w2, w3] of at.length === 4 ? quadratic : cubic) {
    drawTo(x0 * w0 + x1 * w1 + x2 * w2 + x3 * w3, y0 * w0 + y1 * w1 + y2 * w2 + y3 * w3);
  }
}

function endOf(at: readonly number[]): readonly [number, number] {
  return [at[at.length - 2] ?? 0, at[at.length - 1] ?? 0];
}
