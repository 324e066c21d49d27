import { boxOutline } from "./box-outlines.ts";
import type { Arrow, ChartLayout, PlacedBox, PlacedLine, Point } from "./chart-layout.ts";
import { arrowhead, margin, number, stroke } from "./chart-metrics.ts";
import { circle, type Outline, polygon } from "./outline.ts";

/** The colours of a drawing by what they are for. Each format has its own for them. */
export type Paint = "ground" | "tint" | "accent" | "alert";

export interface Fill {
  readonly paint: Paint;
  readonly outline: Outline;
}

/** A chart as areas of colour, one over the other, and lines of text on top. Lengths are points. */
export interface Drawing {
  /** The upper left corner of what is shown. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly fills: readonly Fill[];
  readonly texts: readonly PlacedLine[];
}

/** The part of the plane that is shown. */
export function shownPart({
  width,
  height,
}: ChartLayout): Pick<Drawing, "left" | "top" | "width" | "height"> {
  return {
    left: -margin,
    top: -margin,
    width: width + 2 * margin,
    height: Math.ceil(height + 2 * margin),
  };
}

/** Lines are areas too, so that whoever can fill an area can draw a chart. */
export function drawChart(layout: ChartLayout): Drawing {
  const { arrows, boxes } = layout;
  return {
    ...shownPart(layout),
    fills: [...arrows.flatMap(arrowFills), ...boxes.flatMap(boxFills)],
    texts: [...arrows.flatMap(({ label }) => label ?? []), ...boxes.flatMap(boxTexts)],
  };
}

function boxTexts({ number: step, lines }: PlacedBox): readonly PlacedLine[] {
  return step ? [step, ...lines] : lines;
}

function boxFills(box: PlacedBox): readonly Fill[] {
  return [...outlineFills(box), ...numberFill(box)];
}

function outlineFills(box: PlacedBox): readonly Fill[] {
  const layer = (paint: Paint, by: number): Fill => ({ paint, outline: boxOutline(box, by) });
  switch (box.shape) {
    case "action":
      return [layer("accent", 0), layer("tint", stroke.box)];
    case "question":
      return [layer("accent", 0), layer("ground", stroke.question)];
    case "case":
      return [layer("accent", 0), layer("ground", stroke.box)];
    case "emergency":
      return [layer("alert", 0), layer("ground", 2.5), layer("alert", 4)];
  }
}

function numberFill({ number: step }: PlacedBox): readonly Fill[] {
  if (!step) return [];
  const centre = { x: step.x, y: step.y - step.size * 0.358 };
  return [{ paint: "accent", outline: circle(centre, number.radius) }];
}

function arrowFills({ points, head }: Arrow): readonly Fill[] {
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!last || !before) return [];
  const shaft = head ? [...points.slice(0, -1), backFrom(last, before)] : points;
  const outlines = [...shaft.slice(1).map((end, at) => line(shaft[at] ?? end, end))];
  if (head) outlines.push(headOutline(last, before));
  return outlines.map((outline) => ({ paint: "accent", outline }));
}

/** Which way a straight piece runs: every piece is level or upright. */
function direction(from: Point, to: Point): Point {
  return { x: Math.sign(to.x - from.x), y: Math.sign(to.y - from.y) };
}

/** The shaft ends inside the head, so that it does not show beside the tip. */
function backFrom(tip: Point, from: Point): Point {
  const { x, y } = direction(from, tip);
  return { x: tip.x - x * arrowhead.length * 0.7, y: tip.y - y * arrowhead.length * 0.7 };
}

/** Longer by half its width at both ends, so that corners are square. */
function line(from: Point, to: Point): Outline {
  const half = stroke.arrow / 2;
  const [left, right] = [Math.min(from.x, to.x) - half, Math.max(from.x, to.x) + half];
  const [top, bottom] = [Math.min(from.y, to.y) - half, Math.max(from.y, to.y) + half];
  return polygon([
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ]);
}

function headOutline(tip: Point, from: Point): Outline {
  const { x, y } = direction(from, tip);
  const back = { x: tip.x - x * arrowhead.length, y: tip.y - y * arrowhead.length };
  const half = arrowhead.width / 2;
  return polygon([
    tip,
    { x: back.x - y * half, y: back.y + x * half },
    { x: back.x + y * half, y: back.y - x * half },
  ]);
}
