import type { Point } from "../flow-chart/chart-layout.ts";

/** Neighbouring dots of a row, up to but without `to`, that are covered by the same part, from 0 to 1. */
export interface Run {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly part: number;
}

/**
 * How much of each dot an area covers. Each edge adds to the dots it crosses by how much lies to its right; summed up
 * along a row, that is the covered part, from 0 to 1. (The way of font-rs and stb_truetype.)
 */
export class Coverage {
  readonly #width: number;
  readonly #changes: Float32Array;
  /** The dots that edges have changed, 32 in a number: between the two sides of a box there is nothing to look at. */
  readonly #touched: Uint32Array;
  /** Numbers of touched dots in a row. */
  readonly #words: number;
  /** The rows that edges have changed: the first, and the one after the last. */
  #top = Number.POSITIVE_INFINITY;
  #bottom = 0;

  /** The dots of a row that there is room for. */
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    // An edge on the last dot's end changes the two dots after it.
    this.#words = Math.ceil((width + 2) / 32);
    this.#width = this.#words * 32;
    this.#changes = new Float32Array(this.#width * height);
    this.#touched = new Uint32Array(this.#words * height);
  }

  /** Adds an edge. Coordinates are dots, within the width and height. */
  edge(from: Point, to: Point): void {
    if (from.y === to.y) return;
    const sign = from.y < to.y ? 1 : -1;
    const [upper, lower] = sign === 1 ? [from, to] : [to, from];
    const slope = (lower.x - upper.x) / (lower.y - upper.y);
    let x = upper.x;
    for (let row = Math.floor(upper.y); row < lower.y; row++) {
      const part = Math.min(row + 1, lower.y) - Math.max(row, upper.y);
      const next = x + slope * part;
      this.#cross(row, part * sign, x, next);
      x = next;
    }
    this.#top = Math.min(this.#top, Math.floor(upper.y));
    this.#bottom = Math.max(this.#bottom, Math.ceil(lower.y));
  }

  /** Calls for every run of dots that are covered by the same part, and forgets the area. */
  take(visit: (run: Run) => void): void {
    for (let y = this.#top; y < this.#bottom; y++) this.#takeRow(y, visit);
    this.#top = Number.POSITIVE_INFINITY;
    this.#bottom = 0;
  }

  #takeRow(y: number, visit: (run: Run) => void): void {
    const row = { y, from: 0, part: 0 };
    for (let word = 0; word < this.#words; word++) {
      const at = y * this.#words + word;
      let bits = this.#touched[at] ?? 0;
      this.#touched[at] = 0;
      // From the lowest bit to the highest.
      for (; bits !== 0; bits &= bits - 1) {
        this.#takeDot(row, word * 32 + 31 - Math.clz32(bits & -bits), visit);
      }
    }
  }

  #takeDot(row: RowSoFar, x: number, visit: (run: Run) => void): void {
    const at = row.y * this.#width + x;
    const change = this.#changes[at] ?? 0;
    if (change === 0) return;
    visitCovered(visit, { y: row.y, from: row.from, to: x, part: row.part });
    this.#changes[at] = 0;
    row.part += change;
    row.from = x;
  }

  /** The piece of an edge within one row, from one x to another, as high as `height` says. */
  #cross(row: number, height: number, x: number, next: number): void {
    const left = Math.min(x, next);
    const right = Math.max(x, next);
    const first = Math.floor(left);
    const last = Math.max(first, Math.ceil(right) - 1);
    let before = 0;
    for (let dot = first; dot <= last; dot++) {
      const covered = height * coveredPart(dot, left, right);
      this.#add(row, dot, covered - before);
      before = covered;
    }
    this.#add(row, last + 1, height - before);
  }

  #add(row: number, dot: number, change: number): void {
    const at = row * this.#width + dot;
    this.#changes[at] = (this.#changes[at] ?? 0) + change;
    const word = row * this.#words + (dot >> 5);
    this.#touched[word] = (this.#touched[word] ?? 0) | (1 << (dot & 31));
  }
}

/** How far a row has been taken, and how much of the dots from there is covered. */
interface RowSoFar {
  readonly y: number;
  from: number;
  part: number;
}

/** Edges in one direction count one way, those in the other the other. */
function visitCovered(visit: (run: Run) => void, { y, from, to, part }: Run): void {
  const covered = Math.min(1, Math.abs(part));
  if (covered > leastPart && from < to) visit({ y, from, to, part: covered });
}

/** Less than this is what rounding leaves behind. */
const leastPart = 1e-3;

/** How much of a dot lies to the right of an edge that runs from `left` to `right` while it crosses the row. */
function coveredPart(dot: number, left: number, right: number): number {
  if (right - left < leastPart) return dot + 1 - (left + right) / 2;
  const from = Math.max(left, dot);
  const to = Math.min(right, dot + 1);
  const inside = (to - from) / (right - left);
  const passed = (from - left) / (right - left);
  return passed + inside * (dot + 1 - (from + to) / 2);
}
