import type { PageNumbers } from "../page-numbers.ts";
import { appeal, type FlowItem } from "./flow.ts";

export interface PageHeights {
  readonly first: number;
  readonly others: number;
}

/**
 * Fills one page after the other. Where a page is full it ends at the best place it has, and of equal places at the
 * last, as Chromium does it.
 */
export function breakPages(items: readonly FlowItem[], heights: PageHeights): PageNumbers {
  const pages = new Map<string, number>();
  let page = 1;
  for (let start = 0; start < items.length; page++) {
    const height = page === 1 ? heights.first : heights.others;
    const end = endOfPage(items, start, height);
    for (let at = start; at < end; at++) {
      const section = items[at]?.section;
      if (section !== undefined) pages.set(section, page);
    }
    page += morePages(items[end - 1], end - start, heights.others);
    start = end;
  }
  return pages;
}

/** The item that the next page begins with. */
function endOfPage(items: readonly FlowItem[], start: number, height: number): number {
  const first = items[start];
  let used = (first?.repeatedHeader ?? 0) + (first?.height ?? 0);
  let best = start + 1;
  let bestAppeal = -1;
  for (let at = start + 1; at < items.length; at++) {
    const item = items[at];
    if (item === undefined || item.breakBefore === appeal.forced) return at;
    if (item.breakBefore >= bestAppeal) {
      best = at;
      bestAppeal = item.breakBefore;
    }
    used += item.above + item.height;
    if (used > height) return best;
  }
  return items.length;
}

/** How many pages an item that is alone on its page runs on. */
function morePages(item: FlowItem | undefined, count: number, height: number): number {
  if (item === undefined || count > 1) return 0;
  return Math.max(0, Math.ceil(item.height / height) - 1);
}
