import type { Point } from "../flow-chart/chart-layout.ts";

/**
 * How much of each dot an area covers. Each edge adds to the dots it crosses by how much lies to its right; summed up
 * along a row, that is the covered part, from 0 to 1. (The way of font-rs and stb_truetype.)
 */
export class Coverage {
  readonly width: number;
  readonly height: number;
  readonly #changes: Float64Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    // An edge on the last dot changes the one after it as well.
    this.#changes = new Float64Array((width + 2) * height);
  }

  /** Adds an edge. Coordinates are dots and lie within the width. */
  edge(from: Point, to: Point): void {
    if (from.y === to.y) return;
    const sign = from.y < to.y ? 1 : -1;
    const [upper, lower] = sign === 1 ? [from, to] : [to, from];
    const slope = (lower.x - upper.x) / (lower.y - upper.y);
    let x = upper.x;
    for (let row = Math.floor(upper.y); row < Math.min(this.height, lower.y); row++) {
      const part = Math.min(row + 1, lower.y) - Math.max(row, upper.y);
      const next = x + slope * part;
      this.#row(row, part * sign, [Math.min(x, next), Math.max(x, next)]);
      x = next;
    }
  }

  /** Calls for every dot that is covered at all. */
  forEach(visit: (x: number, y: number, part: number) => void): void {
    for (let y = 0; y < this.height; y++) {
      let sum = 0;
      for (let x = 0; x < this.width; x++) {
        sum += this.#changes[y * (this.width + 2) + x] ?? 0;
        const part = Math.min(1, Math.abs(sum));
        if (part > 1e-6) visit(x, y, part);
      }
    }
  }

  /** The piece of an edge within one row, from `left` to `right`, as high as `height` says. */
  #row(row: number, height: number, [left, right]: readonly [number, number]): void {
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
    const at = row * (this.width + 2) + dot;
    this.#changes[at] = (this.#changes[at] ?? 0) + change;
  }
}

/** How much of a dot lies to the right of an edge that runs from `left` to `right` while it crosses the row. */
function coveredPart(dot: number, left: number, right: number): number {
  if (right - left < 1e-9) return dot + 1 - left;
  const from = Math.max(left, dot);
  const to = Math.min(right, dot + 1);
  const inside = (to - from) / (right - left);
  const passed = (from - left) / (right - left);
  return passed + inside * (dot + 1 - (from + to) / 2);
}
