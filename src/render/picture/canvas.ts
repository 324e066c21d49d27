import type { Run } from "./coverage.ts";
import type { LetterDots } from "./letter-dots.ts";

type Colour = readonly [red: number, green: number, blue: number];

/** Between bare and covered: at print's resolution more would not be seen. */
export const steps = 4;
/** So that a number takes half a byte: packing the dots takes most of a picture's time. */
const mostColours = 16;
/** Mixtures as near as this, in times 1/256 of a channel, are one colour: so all of a chart's have room. */
const alike = 24;
const none = -1;
/** The ground's colour is the first. */
const ground = 0;

/** Dots that are numbers of colours: drawings have few, and files of few colours are small. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Colour numbers, row by row. */
  readonly dots: Uint8Array;
  readonly #palette: Colour[] = [];
  /** By the colour below, the one above, and the step. */
  readonly #mixtures = new Int8Array(mostColours * mostColours * (steps + 1)).fill(none);

  constructor(size: { width: number; height: number; ground: string }) {
    this.width = size.width;
    this.height = size.height;
    this.colour(size.ground);
    this.dots = new Uint8Array(this.width * this.height).fill(ground);
  }

  get palette(): readonly Colour[] {
    return this.#palette;
  }

  /** The number of a colour such as "#1d4f7a", or of the nearest where the palette has no room for one more. */
  colour(hex: string): number {
    const value = Number.parseInt(hex.slice(1), 16);
    return this.#number([value >> 16, (value >> 8) & 0xff, value & 0xff], 0);
  }

  /** Makes room in the palette for the edges of a colour on the ground. */
  reserveEdges(colour: number): void {
    for (let step = 1; step < steps; step++) this.#mixed(ground, colour, step);
  }

  /** Covers a run of dots with a colour, as far as the run says. */
  cover({ y, from, to, part }: Run, colour: number): void {
    const row = y * this.width;
    const step = Math.round(part * steps);
    if (step === steps) this.dots.fill(colour, row + from, row + to);
    else if (step > 0) {
      for (let at = row + from; at < row + to; at++) this.#coverDot(at, colour, step);
    }
  }

  /** Covers the dots of a letter that stands at a column and row. */
  stamp(letter: LetterDots, [column, row]: readonly [number, number], colour: number): void {
    const left = column + letter.left;
    const from = Math.max(0, -left);
    const to = Math.min(letter.width, this.width - left);
    for (let line = 0; line < letter.height; line++) {
      const y = row + letter.top + line;
      if (y < 0 || y >= this.height) continue;
      const there = y * this.width + left;
      const here = line * letter.width;
      for (let x = from; x < to; x++) {
        const step = letter.steps[here + x] ?? 0;
        if (step > 0) this.#coverDot(there + x, colour, step);
      }
    }
  }

  #coverDot(at: number, colour: number, step: number): void {
    this.dots[at] = this.#mixed(this.dots[at] ?? 0, colour, step);
  }

  #mixed(under: number, over: number, step: number): number {
    const key = (under * mostColours + over) * (steps + 1) + step;
    const known = this.#mixtures[key] ?? none;
    if (known !== none) return known;
    const number = this.#number(
      mix(this.#palette[under], this.#palette[over], step / steps),
      alike,
    );
    this.#mixtures[key] = number;
    return number;
  }

  /** The number of a colour, or of one that is no farther from it than that; of the nearest where there is no room. */
  #number(colour: Colour, tolerance: number): number {
    const distances = this.#palette.map((each) => distance(each, colour));
    const least = Math.min(...distances);
    if (least <= tolerance || distances.length === mostColours) return distances.indexOf(least);
    return this.#palette.push(colour) - 1;
  }
}

function mix(from: Colour = [0, 0, 0], to: Colour = from, part: number): Colour {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * part);
  return [channel(0), channel(1), channel(2)];
}

function distance(one: Colour, other: Colour): number {
  return Math.sqrt(one.reduce((sum, channel, at) => sum + (channel - (other[at] ?? 0)) ** 2, 0));
}
