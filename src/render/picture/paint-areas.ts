import type { Areas, Text } from "./areas.ts";
import { Canvas, steps } from "./canvas.ts";
import { Coverage } from "./coverage.ts";
import { forEachEdge, type Place } from "./flatten.ts";
import { DottedLetters } from "./letter-dots.ts";

/** Paints areas in dots, `scale` of them for each point of length. */
export function paintAreas(
  { areas, ground, texts, left, top, width, height }: Areas,
  scale: number,
): Canvas {
  const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
  const canvas = new Canvas({ ...size, ground });
  // First all colours as they are, then the edges of letters, so that no mixture takes their places in the palette.
  for (const { colour } of [...areas, ...texts]) canvas.colour(colour);
  for (const { colour } of texts) canvas.reserveEdges(canvas.colour(colour));
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
  const dotted = dottedIn(scale);
  for (const text of texts) paintText(text, canvas, { left, top, dotted });
  return canvas;
}

interface View {
  readonly left: number;
  readonly top: number;
  readonly dotted: DottedLetters;
}

/** Letters stand on whole rows, so that their level edges are sharp, and by quarters of a dot along them. */
function paintText({ colour: name, letters }: Text, canvas: Canvas, view: View): void {
  const colour = canvas.colour(name);
  const { dotted, left, top } = view;
  for (const { letter, x, y } of letters) {
    const quarters = Math.round((x - left) * dotted.scale * 4);
    const column = Math.floor(quarters / 4);
    const row = Math.round((y - top) * dotted.scale);
    canvas.stamp(dotted.dotsOf(letter, quarters - column * 4), [column, row], colour);
  }
}

/** Charts share their letters, and are all of one scale. */
let dotted = new DottedLetters(0, steps);

function dottedIn(scale: number): DottedLetters {
  if (dotted.scale !== scale) dotted = new DottedLetters(scale, steps);
  return dotted;
}

/** Empty again after each area: one is enough for all charts, which are equally wide. */
let kept = new Coverage(0, 0);

function coverageFor({ height, width }: { height: number; width: number }): Coverage {
  if (kept.width !== width || kept.height < height) kept = new Coverage(width, height);
  return kept;
}

function within(length: number, position: number): number {
  return Math.min(length, Math.max(0, position));
}
