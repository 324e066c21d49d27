import type { Refusal, Size } from "./refusal.ts";

/** Five times what the cover shows in print: more only makes files large, and much more stops programs that open them. */
const most = { side: 5_000, dots: 12_000_000 } as const;

/** Refuses what would take too much room once it is unpacked. The size comes from the header; nothing has been unpacked. */
export function limitedSize({ width, height }: Size): Size | Refusal {
  if (Math.max(width, height) <= most.side && width * height <= most.dots) return { width, height };
  return {
    code: "brand/logo-too-large",
    fact: `is ${dots(width)} by ${dots(height)} dots`,
    hint: "Save a smaller copy: 1,000 dots along the longer side are plenty, and 5,000 are the most.",
  };
}

function dots(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ",");
}
