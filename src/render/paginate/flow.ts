import { type Typeface, typefaces } from "../../typeface/typefaces.ts";
import { fewestLines, type Paper } from "./layout-metrics.ts";
import { Typesetter } from "./line-breaker.ts";

/** How good a place before an item is for a page to end, from the last resort up. Names follow Chromium's. */
export const appeal = { avoided: 0, splitsText: 1, perfect: 2, forced: 3 } as const;
export type Appeal = (typeof appeal)[keyof typeof appeal];

/** The smallest thing that goes on a page as a whole: a line of text, a table row, a card. Heights are CSS pixels. */
export interface FlowItem {
  /** Space above, which falls away at the top of a page. */
  readonly above: number;
  height: number;
  readonly breakBefore: Appeal;
  /** Height of the table header that is repeated when a page begins with this item. */
  readonly repeatedHeader: number;
  /** The section that begins here. */
  readonly section: string | undefined;
}

/** Items that were gathered apart, and what they leave for whatever comes next. */
export interface FlowPart {
  readonly items: readonly FlowItem[];
  readonly margin: number;
  readonly next: Appeal;
}

/** Chromium measures in 64ths of a pixel and rounds down. */
const unitsPerPixel = 64;

/** Gathers a document as one column. Margins are collapsed here, as CSS does it. */
export class Flow {
  readonly items: FlowItem[] = [];
  readonly rem: number;
  readonly type: Typesetter;
  readonly drawingHeight: number;
  readonly #typeface: Typeface;
  /** Space asked for by whatever ended or began since the last item. The widest wins. */
  #margin = 0;
  /** Padding above the next item that its margin cannot collapse through, and the margin above that. */
  #padding = 0;
  #abovePadding: number | undefined;
  #next: Appeal = appeal.perfect;
  /** How many unbreakable groups are open, and whether the outermost is still empty. */
  #groups = 0;
  #groupIsEmpty = false;
  #section: string | undefined;
  #repeatedHeader = 0;

  constructor(
    { drawingHeight, rem }: Pick<Paper, "drawingHeight" | "rem">,
    typeface: Typeface = typefaces.Arimo,
  ) {
    this.#typeface = typeface;
    this.type = new Typesetter(typeface);
    this.rem = rem;
    this.drawingHeight = drawingHeight;
  }

  /** All that the heights of what is added depend on, beside its own width. */
  get measures(): string {
    return `${this.#typeface.name} ${this.rem} ${this.drawingHeight}`;
  }

  /** What would be added here, where no group or padding is open, without adding it. */
  apart(add: (flow: Flow) => void): FlowPart {
    const flow = new Flow(this, this.#typeface);
    flow.#margin = this.#margin;
    flow.#next = this.#next;
    add(flow);
    return { items: flow.items, margin: flow.#margin, next: flow.#next };
  }

  /** Adds what was gathered apart, in a place like this. */
  append({ items, margin, next }: FlowPart): void {
    for (const item of items) this.items.push(item);
    this.#margin = margin;
    this.#next = next;
  }

  /** A margin, in rem. */
  margin(rems: number): void {
    this.#margin = Math.max(this.#margin, floor(rems * this.rem));
  }

  /** No page ends between what was added last and what comes next. */
  keepWithNext(): void {
    this.#next = appeal.avoided;
  }

  /** A page ends here, unless nothing stands on it yet. */
  newPage(): void {
    if (this.items.length > 0) this.#next = appeal.forced;
    this.#margin = 0;
  }

  beginSection(id: string): void {
    this.#section = id;
  }

  /** Padding and border above the next item, in pixels. */
  padAbove(pixels: number): void {
    this.#abovePadding = this.#margin;
    this.#margin = 0;
    this.#padding = pixels;
  }

  /** Padding and border below the last item, in pixels. Its own margin ends here. */
  padBelow(pixels: number): void {
    const last = this.items.at(-1);
    if (last) last.height += this.#margin + pixels;
    this.#margin = 0;
  }

  /** Adds what stays on one page if it fits. */
  together(add: () => void): void {
    if (this.#groups === 0) this.#groupIsEmpty = true;
    this.#groups++;
    add();
    this.#groups--;
  }

  /** Adds table rows, which a header of this height is repeated above. */
  underHeader(height: number, add: () => void): void {
    this.#repeatedHeader = height;
    add();
    this.#repeatedHeader = 0;
  }

  /** A block of text. */
  lines(count: number, lineHeight: number): void {
    const height = floor(lineHeight);
    for (let line = 0; line < count; line++) {
      const splits = line > 0 && leavesTooFew(line, count);
      this.#push(height, splits ? appeal.splitsText : appeal.perfect);
    }
  }

  /** Something that is not broken. */
  box(height: number): void {
    this.#push(floor(height), appeal.perfect);
  }

  #push(height: number, breakBefore: Appeal): void {
    this.items.push({
      above: this.#abovePadding ?? this.#margin,
      height: height + (this.#abovePadding === undefined ? 0 : this.#padding + this.#margin),
      breakBefore: this.#appealOf(breakBefore),
      repeatedHeader: this.#repeatedHeader,
      section: this.#section,
    });
    this.#margin = 0;
    this.#padding = 0;
    this.#abovePadding = undefined;
    this.#next = appeal.perfect;
    this.#groupIsEmpty = false;
    this.#section = undefined;
  }

  #appealOf(own: Appeal): Appeal {
    if (this.#next === appeal.forced) return appeal.forced;
    const isInsideGroup = this.#groups > 0 && !this.#groupIsEmpty;
    return isInsideGroup ? appeal.avoided : (Math.min(own, this.#next) as Appeal);
  }
}

/** Chromium counts the lines before a break first: after the fewest of those any number may follow. */
function leavesTooFew(before: number, count: number): boolean {
  if (before <= fewestLines) return before < fewestLines;
  return count - before < fewestLines;
}

function floor(pixels: number): number {
  return Math.floor(pixels * unitsPerPixel) / unitsPerPixel;
}
