import type { LineStyle } from "./chart-layout.ts";

/** Measures in points, which they are in print: with the room around it, a chart is as wide as the text of our pages. */
export const chartWidth = 468;

/** Around the drawing, since its edges may be cut where they fall between two pixels. */
export const margin = 1;

/** The steps, and what stands beside them. */
export const mainWidth = 246;
const asideGap = 34;
export const aside = { x: mainWidth + asideGap, width: chartWidth - mainWidth - asideGap } as const;

/** Where the way from one step to the next runs. */
export const spine = mainWidth / 2;

/**
 * Height of the way between two steps. Where another way joins it, it is higher, and it may grow by what is tolerated
 * to let the next step have the whole width.
 */
export const gap = { plain: 14, joined: 20, ways: 5, tolerated: 30 } as const;

/** The ways of a choice: a line down the left leads to them, and one down the right away from them. */
export const ways = {
  entry: 5,
  case: { x: 18, width: 144 },
  lines: { x: 180, width: 275 },
  exit: chartWidth - 5,
  /** Height of the bends above and below. */
  bend: 8,
} as const;

export const padding = { inline: 9, block: 5 } as const;
/** How far the ends of a question's box taper, and the tip of a case's. */
export const taper = { question: 10, case: 8 } as const;
export const number = { radius: 8, room: 21 } as const;
export const corner = 4;
export const stroke = { box: 1, question: 1.5, arrow: 1.3 } as const;
export const arrowhead = { length: 6.5, width: 7 } as const;

/** A line's style and its height. */
export interface TextSetting extends LineStyle {
  readonly lineHeight: number;
}

export const settings = {
  title: { size: 10.5, weight: 700, ink: "text", lineHeight: 13 },
  text: { size: 9.5, weight: 400, ink: "text", lineHeight: 12 },
  case: { size: 9.5, weight: 700, ink: "text", lineHeight: 12 },
  emergencyTitle: { size: 18, weight: 700, ink: "onDark", lineHeight: 21 },
  emergencyText: { size: 9.5, weight: 700, ink: "onDark", lineHeight: 12.5 },
  number: { size: 9.5, weight: 700, ink: "onDark", lineHeight: 12 },
  label: { size: 9.5, weight: 700, ink: "text", lineHeight: 12 },
} as const satisfies Record<string, TextSetting>;
