import type { Drawing } from "../flow-chart/draw-chart.ts";
import type { Outline } from "../flow-chart/outline.ts";
import type { PlacedLetter } from "./letter-outlines.ts";

/** An area of one colour, as six hexadecimal digits with a leading "#". */
export interface Area {
  readonly colour: string;
  readonly outline: Outline;
}

/** A line of text in one colour. */
export interface Text {
  readonly colour: string;
  readonly letters: readonly PlacedLetter[];
}

/** Areas in the order they are painted, text on top, and the part of the plane that is shown. */
export interface Areas extends Pick<Drawing, "left" | "top" | "width" | "height"> {
  readonly ground: string;
  readonly areas: readonly Area[];
  readonly texts: readonly Text[];
}
