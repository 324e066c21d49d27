import type { Point } from "./chart-layout.ts";

/** A step of an outline, as SVG and fonts have them: a move, a line, a quadratic or cubic curve, the way back. */
export interface Stroke {
  readonly to: "M" | "L" | "Q" | "C" | "Z";
  /** The control points and the end, x and y in turn. */
  readonly at: readonly number[];
}

/** Closed lines around an area. Where one lies within another, in the other direction, it is a hole. */
export type Outline = readonly Stroke[];

export function polygon(points: readonly Point[]): Outline {
  const strokes = points.map(
    ({ x, y }, index): Stroke => ({ to: index === 0 ? "M" : "L", at: [x, y] }),
  );
  return [...strokes, { to: "Z", at: [] }];
}

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A rectangle with rounded corners. */
export function rounded({ left, top, right, bottom }: Edges, radius: number): Outline {
  return [
    { to: "M", at: [left + radius, top] },
    { to: "L", at: [right - radius, top] },
    ...corner([right, top], [right, top + radius]),
    { to: "L", at: [right, bottom - radius] },
    ...corner([right, bottom], [right - radius, bottom]),
    { to: "L", at: [left + radius, bottom] },
    ...corner([left, bottom], [left, bottom - radius]),
    { to: "L", at: [left, top + radius] },
    ...corner([left, top], [left + radius, top]),
    { to: "Z", at: [] },
  ];
}

function corner(control: readonly [number, number], end: readonly [number, number]): Outline {
  return [{ to: "Q", at: [...control, ...end] }];
}

/** How far the controls of a cubic curve stand off so that four of them make a circle, in times its radius. */
const circleControl = 0.5523;

export function circle({ x, y }: Point, radius: number): Outline {
  const control = radius * circleControl;
  return [
    { to: "M", at: [x + radius, y] },
    { to: "C", at: [x + radius, y + control, x + control, y + radius, x, y + radius] },
    { to: "C", at: [x - control, y + radius, x - radius, y + control, x - radius, y] },
    { to: "C", at: [x - radius, y - control, x - control, y - radius, x, y - radius] },
    { to: "C", at: [x + control, y - radius, x + radius, y - control, x + radius, y] },
    { to: "Z", at: [] },
  ];
}

/** SVG path data, with lengths in hundredths of a point. */
export function pathData(outline: Outline, scale = 1): string {
  return outline
    .map(({ to, at }) => to + at.map((length) => rounded2(length * scale)).join(" "))
    .join("");
}

function rounded2(length: number): number {
  return Math.round(length * 100) / 100;
}
