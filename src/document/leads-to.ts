import type { Block, Paragraph } from "./document.ts";
import { textOf } from "./text.ts";

/**
 * Whether a paragraph leads to what follows it, so that no page may end between the two: "Staff:", or before a list, or
 * what somebody signs.
 */
export function leadsTo({ children }: Pick<Paragraph, "children">, next: Block | undefined) {
  if (next === undefined) return false;
  if (next.type === "list" || next.type === "signatureBlock") return true;
  return textOf(children).trimEnd().endsWith(":");
}
