import {
  black,
  type Colour,
  channels,
  hexColour,
  linear,
  mix,
  type Channels as Point,
} from "./colour.ts";

const steps = [32, 16, 8, 4, 2, 1];
const neighbours = [-1, 0, 1].flatMap((red) =>
  [-1, 0, 1].flatMap((green) => [-1, 0, 1].map((blue): Point => [red, green, blue])),
);

/**
 * The colour nearest to one, as the eye sees it (distance in OKLab), of those that pass; a dark one has to pass.
 * Starts from the colour darkened until it passes and goes to whichever neighbour is nearer, in smaller and smaller steps.
 */
export function nearestColour(colour: Colour, passes: (colour: Colour) => boolean): Colour {
  const goal = oklab(channels(colour));
  const distance = (point: Point) => squaredDistance(oklab(point), goal);
  let best = channels(darkened(colour, passes));
  for (const step of steps) {
    for (let nearer: Point | undefined = best; nearer; ) {
      best = nearer;
      nearer = neighbours
        .map((by) => moved(best, by, step))
        .filter((point) => distance(point) < distance(best) && passes(hexColour(point)))
        .toSorted((a, b) => distance(a) - distance(b))[0];
    }
  }
  return hexColour(best);
}

function darkened(colour: Colour, passes: (colour: Colour) => boolean): Colour {
  const shades = Array.from({ length: 65 }, (_, step) => mix(colour, black, step / 64));
  return shades.find(passes) ?? black;
}

function moved([red, green, blue]: Point, by: Point, step: number): Point {
  const within = (channel: number) => Math.min(255, Math.max(0, channel));
  return [within(red + by[0] * step), within(green + by[1] * step), within(blue + by[2] * step)];
}

/** The matrices are those of https://bottosson.github.io/posts/oklab/. */
function oklab(point: readonly number[]): Point {
  const [red = 0, green = 0, blue = 0] = point.map(linear);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function squaredDistance(a: Point, b: Point): number {
  return a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0);
}
