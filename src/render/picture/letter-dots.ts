import { Coverage } from "./coverage.ts";
import { forEachEdge } from "./flatten.ts";
import type { Letter } from "./letter-outlines.ts";

/** How a letter covers dots, row by row, in steps from 0 to full. */
export interface LetterDots {
  /** From the dot where the letter stands to the first column and row. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly steps: Uint8Array;
}

/** Letters in dots: a chart has a thousand, but few that differ. */
export class DottedLetters {
  readonly #scale: number;
  readonly #steps: number;
  readonly #known = new WeakMap<Letter, (LetterDots | undefined)[]>();

  /** With so many dots for each point of length, and so many steps between bare and covered. */
  constructor(scale: number, steps: number) {
    this.#scale = scale;
    this.#steps = steps;
  }

  get scale(): number {
    return this.#scale;
  }

  /** A letter that stands so many quarters of a dot, from 0 to 3, right of a dot's left edge. */
  dotsOf(letter: Letter, quarters: number): LetterDots {
    const known = this.#known.get(letter) ?? [];
    this.#known.set(letter, known);
    const dots = known[quarters] ?? this.#paint(letter, quarters / 4);
    known[quarters] = dots;
    return dots;
  }

  #paint({ outline }: Letter, offset: number): LetterDots {
    const [left, right] = range(
      outline.flatMap(({ at }) => at.filter((_, index) => index % 2 === 0)),
    );
    const [top, bottom] = range(
      outline.flatMap(({ at }) => at.filter((_, index) => index % 2 === 1)),
    );
    const scale = this.#scale;
    const from = { x: Math.floor(left * scale + offset), y: Math.floor(top * scale) };
    const width = Math.ceil(right * scale + offset) - from.x;
    const height = Math.ceil(bottom * scale) - from.y;
    const coverage = new Coverage(width, height);
    const inDots = (x: number, y: number) => ({
      x: x * scale + offset - from.x,
      y: y * scale - from.y,
    });
    forEachEdge(outline, inDots, (start, end) => coverage.edge(start, end));
    const steps = new Uint8Array(width * height);
    coverage.take(({ y, part, ...run }) =>
      steps.fill(Math.round(part * this.#steps), y * width + run.from, y * width + run.to),
    );
    return { left: from.x, top: from.y, width, height, steps };
  }
}

function range(lengths: readonly number[]): readonly [least: number, most: number] {
  return lengths.length === 0 ? [0, 0] : [Math.min(...lengths), Math.max(...lengths)];
}
