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

/** Makes a box that nothing is in. */
export function emptyOut(box: GrowingBox): void {
  box.left = emptyBox.left;
  box.bottom = emptyBox.bottom;
  box.right = emptyBox.right;
  box.top = emptyBox.top;
}

/** The smallest box around both. */
export function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  };
}

/** The box of a square of one by one. */
export function unitBox(matrix: Matrix): GrowingBox {
  const box = { ...emptyBox };
  growToPoint(box, 0, 0, matrix);
  growToPoint(box, 1, 1, matrix);
  return box;
}

/** Makes a box reach around another. */
export function growAround(box: GrowingBox, other: Box): void {
  box.left = Math.min(box.left, other.left);
  box.bottom = Math.min(box.bottom, other.bottom);
  box.right = Math.max(box.right, other.right);
  box.top = Math.max(box.top, other.top);
}

/** Makes a box reach to a point, which is mapped first. */
export function growToPoint(box: GrowingBox, x: number, y: number, matrix: Matrix): void {
  const mappedX = x * matrix.a + y * matrix.c + matrix.e;
  const mappedY = x * matrix.b + y * matrix.d + matrix.f;
  if (mappedX < box.left) box.left = mappedX;
  if (mappedX > box.right) box.right = mappedX;
  if (mappedY < box.bottom) box.bottom = mappedY;
  if (mappedY > box.top) box.top = mappedY;
}
