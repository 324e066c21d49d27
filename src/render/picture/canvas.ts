import type { Run } from "./coverage.ts";

type Colour = readonly [red: number, green: number, blue: number];

/** Between bare and covered. More steps would not be seen, and the colours would not fit into the palette. */
const steps = 15;
const mostColours = 256;

/** Dots that are numbers of colours: drawings have few, and files of few colours are small. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Colour numbers, row by row. */
  readonly dots: Uint8Array;
  readonly #palette: Colour[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #mixtures = new Map<number, number>();

  constructor({ width, height, ground }: { width: number; height: number; ground: string }) {
    this.width = width;
    this.height = height;
    this.dots = new Uint8Array(width * height).fill(this.colour(ground));
  }

  get palette(): readonly Colour[] {
    return this.#palette;
  }

  /** The number of a colour such as "#1d4f7a". */
  colour(hex: string): number {
    const value = Number.parseInt(hex.slice(1), 16);
    return this.#number([value >> 16, (value >> 8) & 0xff, value & 0xff]) ?? 0;
  }

  /** Covers a run of dots with a colour, as far as the run says. */
  cover({ y, from, to, part }: Run, colour: number): void {
    const row = y * this.width;
    const step = Math.round(part * steps);
    if (step === steps) this.dots.fill(colour, row + from, row + to);
    else {
      for (let at = row + from; at < row + to; at++) {
        this.dots[at] = this.#mixed(this.dots[at] ?? 0, colour, step);
      }
    }
  }

  #mixed(under: number, over: number, step: number): number {
    if (step === 0) return under;
    const key = (under * mostColours + over) * (steps + 1) + step;
    const known = this.#mixtures.get(key);
    if (known !== undefined) return known;
    const mixture = this.#number(mix(this.#palette[under], this.#palette[over], step / steps));
    const number = mixture ?? (2 * step > steps ? over : under);
    this.#mixtures.set(key, number);
    return number;
  }

  /** Undefined where the palette has no room for one more colour. */
  #number(colour: Colour): number | undefined {
    const name = colour.join();
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    if (this.#palette.length === mostColours) return undefined;
    this.#palette.push(colour);
    this.#numbers.set(name, this.#palette.length - 1);
    return this.#palette.length - 1;
  }
}

function mix(from: Colour = [0, 0, 0], to: Colour = from, part: number): Colour {
  const channel = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * part);
  return [channel(0), channel(1), channel(2)];
}
