import type { Areas } from "./areas.ts";
import { Canvas } from "./canvas.ts";
import { Coverage } from "./coverage.ts";
import { forEachEdge, type Place } from "./flatten.ts";

/** Paints areas in dots, `scale` of them for each point of length. */
export function paintAreas(
  { areas, ground, left, top, width, height }: Areas,
  scale: number,
): Canvas {
  const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
  const canvas = new Canvas({ ...size, ground });
  // First all colours as they are, so that mixtures cannot take their places in the palette.
  for (const { colour } of areas) canvas.colour(colour);
  const coverage = coverageFor(size);
  // What lies outside is moved to the edge, where it cannot be seen.
  const inDots: Place = (x, y) => ({
    x: within(size.width, (x - left) * scale),
    y: within(size.height, (y - top) * scale),
  });
  for (const { colour: name, outline } of areas) {
    const colour = canvas.colour(name);
    forEachEdge(outline, inDots, (from, to) => coverage.edge(from, to));
    coverage.take((run) => canvas.cover(run, colour));
  }
  return canvas;
}

/** Ten megabytes, empty again after each area: one is enough for all charts, which are equally wide. */
let kept = new Coverage(0, 0);

function coverageFor({ height, width }: { height: number; width: number }): Coverage {
  if (kept.width !== width || kept.height < height) kept = new Coverage(width, height);
  return kept;
}

function within(length: number, position: number): number {
  return Math.min(length, Math.max(0, position));
}
