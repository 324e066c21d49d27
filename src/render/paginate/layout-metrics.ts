import type { SectionLevel } from "../../document/document.ts";
import type { Theme } from "../theme.ts";

/**
 * The numbers of the printed page's CSS (src/render/html/styles) that decide where pages end. Lengths are in rem, which
 * on paper is the body size, unless a name says otherwise. Whoever changes one there changes it here;
 * `npm run prove:pages` shows whether they agree.
 */

/** How a kind of text is set: its size, and its line height as a multiple of that. */
export interface TypeMetrics {
  readonly size: number;
  readonly lineHeight: number;
}

/** `body` in print-styles.ts, and `p` in text-styles.ts. */
export const body = { size: 1, lineHeight: 1.45 } as const satisfies TypeMetrics;
export const paragraph = { after: 0.8, stemAfter: 0.4 } as const;

/**
 * Sizes that are whole quarters of a pixel at 12 points are written by Chromium word by word, others letter by letter (seen
 * in 147): it compares where each letter stands with where its font would put it, and only the former agree to the last bit.
 */
function quarterPixels(count: number): number {
  return count / 64;
}

/** `h2` to `h4`: sizes in print-styles.ts, the rest in text-styles.ts. */
export const headings: Readonly<Record<SectionLevel, TypeMetrics & { readonly after: number }>> = {
  1: { size: quarterPixels(96), lineHeight: 1.25, after: 0.9 },
  2: { size: quarterPixels(77), lineHeight: 1.25, after: 0.6 },
  3: { size: quarterPixels(67), lineHeight: 1.25, after: 0.5 },
};
/** `:is(h2, h3, h4) .number`, in times the heading's own size. */
export const numberGap = 0.2;

/** `section` rules of text-styles.ts. A part is what holds the sections; `.part + .part` is in layout-styles.ts. */
export const section = { above: 2.75, aboveNested: 2, abovePart: 3 } as const;

/** `.run-in` in text-styles.ts. */
export const runIn = { size: 1, lineHeight: 1.25, before: 1.4, after: 0.4 } as const;

/** `ul`, `ol` and `li` in block-styles.ts. */
export const list = {
  after: 1,
  indent: 1.5 + 0.2,
  itemGap: 0.35,
  /** `li > * + *`: what stands below an item's first paragraph. */
  insideGap: 0.35,
} as const;

/** `.table`, `table`, `th` and `td` in block-styles.ts, and sizes in print-styles.ts. */
export const table = {
  before: 1.25,
  after: 1.5,
  size: quarterPixels(61),
  /** Of three or more columns. */
  wideSize: quarterPixels(58),
  lineHeight: 1.45,
  /** In times the table's own size. */
  cellPadding: { block: 0.55, inline: 0.75 },
  rulePixels: 1,
  headerRulePixels: 2,
} as const;

/** The least height of a row with room for so many lines of handwriting; zero where it has none. */
export function penRowMillimetres(lines: number): number {
  return lines === 0 ? 0 : lines * 7 + 3;
}

/** `.callout` in block-styles.ts. */
export const callout = {
  before: 1.25,
  after: 1.5,
  padding: { block: 1, inline: 1.25 },
  borderPixels: 1,
  edge: 0.4,
} as const;

/** `.cards`, `.card` and what is in them: block-styles.ts, and the columns and `gap` in print-styles.ts. */
export const cards = {
  before: 1.25,
  after: 1.5,
  columns: 2,
  gapMillimetres: 4,
  padding: { block: 1, inline: 1.2 },
  topBorderPixels: 3,
  borderPixels: 1,
  nameLineHeight: 1.35,
  nameAfter: 0.4,
  lineGap: 0.35,
} as const;

/** `.signature`, `.signatory` and `.pen-line` in block-styles.ts. */
export const signature = {
  before: 1.75,
  after: 1.75,
  padding: 1,
  borderPixels: 1,
  signatoryAfter: 0.8,
  penLine: 2.75,
} as const;

/** `.contents` in print-styles.ts and layout-styles.ts. */
export const contents = {
  headingAfter: 1.2,
  gap: 0.6,
  numberWidth: 1.5,
  indent: 2.1,
  /** `calc(100% - 6em)`. */
  besideEntry: 6,
  above: 0.8,
  itemGap: 0.3,
  firstNestedAbove: 0.35,
  /** `.page::before` and its `gap`. */
  leaderGap: 0.5,
} as const;

/** `.cover` and `.masthead` in print-styles.ts, `.panel`, `.school`, `.draft` and `.cover-lines` in layout-styles.ts. */
export const cover = {
  panelMillimetres: 165,
  panelPaddingMillimetres: { before: 30, after: 22 },
  factsPaddingMillimetres: 14,
  statementMillimetres: { before: 8, padding: 6 },
  mastheadPaddingMillimetres: 10,
  panelBorderPixels: 1,
  school: { size: 1.5, lineHeight: 1.45 },
  /** In times the school's own size: space above its bar and below it. */
  schoolGap: 0.9,
  schoolBarPixels: 4,
  title: { size: 3.2, lineHeight: 1.12 },
  mastheadTitle: { size: 2.2, lineHeight: 1.12 },
  /** Space below in times the line's own size. */
  line: { size: 1.15, lineHeight: 1.45, after: 0.25 },
  draft: { size: 1, lineHeight: 1.45, padding: 0.3, borderPixels: 2, after: 1 },
} as const;

/** `.logo` in brand-styles.ts: the most that a picture takes, what is around it, and the space below. */
export const logo = {
  most: { width: 80, height: 34 },
  mostInMasthead: { width: 50, height: 20 },
  platePadding: 3,
  after: 8,
} as const;

/** `.motto` in brand-styles.ts, in times its own size. */
export const motto = { size: 1.15, lineHeight: 1.45, before: 0.9 } as const;

/** How large a picture is printed, in millimetres: as large as there is room for, in its own proportion. */
export function logoSize(picture: Size, room: Size = logo.most): Size {
  return drawingSize(picture, room);
}

/** `.chart` in chart-styles.ts. */
export const figure = { before: 0.6, after: 1.2 } as const;

/** `orphans` and `widows` in print-break-styles.ts. */
export const fewestLines = 2;

const a4Millimetres = { width: 210, height: 297 };
const pixelsPerMillimetre = 96 / 25.4;
const pixelsPerPoint = 96 / 72;

/** The paper in CSS pixels. Chromium makes the area for text a whole number of them, rounded up. */
export interface Paper {
  readonly rem: number;
  readonly textWidth: number;
  readonly textHeight: number;
  /** The cover has no margins of its own: its colour runs to the edge. */
  readonly height: number;
  /** The height of the highest drawing that a page has room for. */
  readonly drawingHeight: number;
}

export function paperOf({ bodyPoints, marginMillimetres }: Theme): Paper {
  const { top, right, bottom, left } = marginMillimetres;
  return {
    rem: bodyPoints * pixelsPerPoint,
    textWidth: Math.ceil(pixels(a4Millimetres.width - left - right)),
    textHeight: Math.ceil(pixels(a4Millimetres.height - top - bottom)),
    height: Math.ceil(pixels(a4Millimetres.height)),
    drawingHeight: pixels(highestDrawing(marginMillimetres)),
  };
}

/** In millimetres: what a page has room for below a caption. */
export function highestDrawing({ top, bottom }: Theme["marginMillimetres"]): number {
  return a4Millimetres.height - top - bottom - 15;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A drawing is as wide as the text. One that would be too high for that is made smaller as a whole. */
export function drawingSize(drawing: Size, room: Size): Size {
  const scale = Math.min(room.width / drawing.width, room.height / drawing.height);
  return { width: drawing.width * scale, height: drawing.height * scale };
}

export function pixels(millimetres: number): number {
  return millimetres * pixelsPerMillimetre;
}
