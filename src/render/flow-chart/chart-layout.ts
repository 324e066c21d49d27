/** A chart with every box, line of text and arrow in its place. Lengths are points, from the top left corner. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly arrows: readonly Arrow[];
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a box is for shows in its outline, so that nothing depends on colour. */
export type BoxShape = "action" | "question" | "case" | "emergency";

export interface PlacedBox extends Area {
  readonly shape: BoxShape;
  /** The number of the step, as the list of words has it. */
  readonly number: PlacedLine | undefined;
  readonly lines: readonly PlacedLine[];
}

/** A line of text. `x` is its start, its middle or its end; `y` is the line that the letters stand on. */
export interface PlacedLine extends LineStyle {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
}

export interface LineStyle {
  readonly size: number;
  readonly weight: 400 | 700;
  readonly ink: "text" | "onDark";
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A way from one place to another along straight lines. */
export interface Arrow {
  readonly points: readonly Point[];
  /** Whether the last point has an arrowhead: where ways meet before they arrive, only the last one has. */
  readonly head: boolean;
  readonly label: PlacedLine | undefined;
}

export function centreY({ y, height }: Area): number {
  return y + height / 2;
}

export function bottom({ y, height }: Area): number {
  return y + height;
}

export function right({ x, width }: Area): number {
  return x + width;
}
