import { black, type Colour } from "./colour.ts";
import { fromOklch, type Oklch, toOklch } from "./oklch.ts";

const strengths = 128;
const halvings = 14;

/**
 * The nearest colour of the same hue that passes, as the eye measures it (distance in OKLab): a school's yellow becomes a
 * darker yellow and no brown that happens to be nearer. Darker colours have to pass where lighter ones do.
 */
export function nearestColour(colour: Colour, passes: (colour: Colour) => boolean): Colour {
  if (passes(colour)) return colour;
  const goal = toOklch(colour);
  const found = Array.from({ length: strengths + 1 }, (_, step) => step / strengths)
    .flatMap((share) => lightest({ ...goal, chroma: goal.chroma * share }, passes) ?? [])
    .toSorted((a, b) => distance(a, goal) - distance(b, goal));
  return found.map(fromOklch).find((each) => each !== undefined) ?? black;
}

/** The lightest colour of a strength that passes, no lighter than given; undefined where screens have none. */
function lightest(strong: Oklch, passes: (colour: Colour) => boolean): Oklch | undefined {
  let [dark, light] = [0, strong.lightness];
  for (let halving = 0; halving < halvings; halving++) {
    const lightness = (dark + light) / 2;
    const middle = fromOklch({ ...strong, lightness });
    // What is too dark to be so strong has to be lighter, although it would pass.
    if (middle === undefined || passes(middle)) dark = lightness;
    else light = lightness;
  }
  const result = { ...strong, lightness: dark };
  const colour = fromOklch(result);
  return colour !== undefined && passes(colour) ? result : undefined;
}

/** Between colours of one hue. */
function distance(first: Oklch, second: Oklch): number {
  return Math.hypot(first.lightness - second.lightness, first.chroma - second.chroma);
}
