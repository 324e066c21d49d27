import type { Point } from "../flow-chart/chart-layout.ts";
import { Canvas } from "./canvas.ts";
import { Coverage } from "./coverage.ts";
import { type Edge, edgesOf } from "./flatten.ts";
import type { Areas } from "./picture.ts";

/** Paints areas in dots, `scale` of them for each point of length. */
export function paintAreas(
  { areas, ground, left, top, width, height }: Areas,
  scale: number,
): Canvas {
  const canvas = new Canvas({
    width: Math.ceil(width * scale),
    height: Math.ceil(height * scale),
    ground,
  });
  // First all colours as they are, so that mixtures cannot take their places in the palette.
  for (const { colour } of areas) canvas.colour(colour);
  const inDots = ({ x, y }: Point) => ({ x: (x - left) * scale, y: (y - top) * scale });
  for (const { colour, outline } of areas) {
    const edges = edgesOf(outline).map(({ from, to }) => ({ from: inDots(from), to: inDots(to) }));
    paint(canvas, edges, canvas.colour(colour));
  }
  return canvas;
}

function paint(canvas: Canvas, edges: readonly Edge[], colour: number): void {
  const first = edges[0];
  if (!first) return;
  const box = { left: first.from.x, top: first.from.y, right: first.from.x, bottom: first.from.y };
  for (const { to } of edges) {
    box.left = Math.min(box.left, to.x);
    box.top = Math.min(box.top, to.y);
    box.right = Math.max(box.right, to.x);
    box.bottom = Math.max(box.bottom, to.y);
  }
  const [x, y] = [Math.floor(box.left), Math.floor(box.top)];
  const coverage = new Coverage(Math.ceil(box.right) - x, Math.ceil(box.bottom) - y);
  for (const { from, to } of edges) {
    coverage.edge({ x: from.x - x, y: from.y - y }, { x: to.x - x, y: to.y - y });
  }
  coverage.forEach((dotX, dotY, part) => {
    canvas.cover(x + dotX, y + dotY, { colour, part });
  });
}
