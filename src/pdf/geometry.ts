/** Maps a place to another: x' = a x + c y + e, y' = b x + d y + f (ISO 32000-1, 8.3.4). */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** An upright box in points, from the page's lower left corner. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export type GrowingBox = { -readonly [Side in keyof Box]: Box[Side] };

export const identity: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** The matrix that six numbers stand for. */
export function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return { a, b, c, d, e, f };
}

/** First the one, then the other. */
export function chained(first: Matrix, then: Matrix): Matrix {
  return {
    a: first.a * then.a + first.b * then.c,
    b: first.a * then.b + first.b * then.d,
    c: first.c * then.a + first.d * then.c,
    d: first.c * then.b + first.d * then.d,
    e: first.e * then.a + first.f * then.c + then.e,
    f: first.e * then.b + first.f * then.d + then.f,
  };
}

export const emptyBox: Box = {
  left: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
  right: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
};

/** The smallest box around both. */
export function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  };
}

/** A box around points, given as x, y, x, y, and so on, before they are mapped. */
export function boxAround(points: readonly number[], { a, b, c, d, e, f }: Matrix): Box {
  let { left, bottom, right, top } = emptyBox;
  for (let at = 0; at + 1 < points.length; at += 2) {
    const x = points[at] ?? 0;
    const y = points[at + 1] ?? 0;
    const mappedX = a * x + c * y + e;
    const mappedY = b * x + d * y + f;
    left = Math.min(left, mappedX);
    right = Math.max(right, mappedX);
    bottom = Math.min(bottom, mappedY);
    top = Math.max(top, mappedY);
  }
  return { left, bottom, right, top };
}

/** Makes a box reach to the origin of a matrix that is mapped by another. */
export function growTo(box: GrowingBox, { e, f }: Matrix, then: Matrix): void {
  const x = e * then.a + f * then.c + then.e;
  const y = e * then.b + f * then.d + then.f;
  box.left = Math.min(box.left, x);
  box.right = Math.max(box.right, x);
  box.bottom = Math.min(box.bottom, y);
  box.top = Math.max(box.top, y);
}
