import type { Point } from "../flow-chart/chart-layout.ts";
import type { Outline } from "../flow-chart/outline.ts";

export interface Edge {
  readonly from: Point;
  readonly to: Point;
}

/** Pieces of a curve: letters of a few points, at print's resolution, need no more. */
const pieces = 6;

/** An outline as straight edges. */
export function edgesOf(outline: Outline): readonly Edge[] {
  const edges: Edge[] = [];
  let start: Point = { x: 0, y: 0 };
  let pen = start;
  const drawTo = (to: Point) => {
    edges.push({ from: pen, to });
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
  return edges;
}

function along(controls: readonly Point[]): readonly Point[] {
  if (controls.length === 2) return controls.slice(1);
  return Array.from({ length: pieces }, (_, index) => pointAt(controls, (index + 1) / pieces));
}

function pairs(lengths: readonly number[]): readonly Point[] {
  return Array.from({ length: lengths.length / 2 }, (_, index) => ({
    x: lengths[2 * index] ?? 0,
    y: lengths[2 * index + 1] ?? 0,
  }));
}

/** A point of a curve of any degree, by de Casteljau's rule. */
function pointAt(controls: readonly Point[], part: number): Point {
  const [first, ...rest] = controls;
  if (!first || rest.length === 0) return first ?? { x: 0, y: 0 };
  const between = rest.map((to, index) => {
    const from = controls[index] ?? to;
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  });
  return pointAt(between, part);
}
