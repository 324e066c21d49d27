/** A colour as six hexadecimal digits with a leading "#". */
export type Colour = string;

/** Red, green and blue from 0 to 255. */
export type Channels = readonly [red: number, green: number, blue: number];

export const white: Colour = "#ffffff";
export const black: Colour = "#000000";

/** `share` of 0 is the first colour, 1 the second. */
export function mix(first: Colour, second: Colour, share: number): Colour {
  const to = channels(second);
  const mixed = channels(first).map((from, index) => from + ((to[index] ?? from) - from) * share);
  return hexColour(mixed);
}

/** Channels as a colour, rounded. */
export function hexColour(point: readonly number[]): Colour {
  return `#${point.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** Contrast ratio as WCAG 2.2 defines it: from 1 to 21. */
export function contrast(first: Colour, second: Colour): number {
  const [lighter, darker] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** The colour, moved towards `goal` only as far as it takes to read it on every ground. */
export function readable(colour: Colour, goal: Colour, grounds: readonly Colour[]): Colour {
  const steps = Array.from({ length: 21 }, (_, step) => mix(colour, goal, step / 20));
  return steps.find((step) => grounds.every((ground) => contrast(step, ground) >= 5)) ?? goal;
}

function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** A channel as a share of light, as sRGB has it. */
export function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

export function channels(colour: Colour): Channels {
  const value = Number.parseInt(colour.slice(1), 16);
  return [Math.floor(value / 0x10000), Math.floor(value / 0x100) % 0x100, value % 0x100];
}
