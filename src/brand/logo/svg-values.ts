import type { Refusal } from "./refusal.ts";
import { unsafe } from "./refusal.ts";

/** Something that fetches in CSS, but for a reference to a part of the same file. */
const fetching =
  /(?:url|src|image|image-set|cross-fade|element)\s*\((?!\s*["']?#[\w:.-]+["']?\s*\))/i;

/** An attribute's value, which may be CSS. */
export function checkValue(value: string): Refusal | undefined {
  if (fetching.test(value)) return unsafe("refers to something outside itself");
  // In CSS, a backslash could spell any of these words in another way.
  if (value.includes("\\")) return unsafe("holds a backslash, which can hide what a style does");
  return /^\s*javascript:/i.test(value) ? unsafe("holds a script") : undefined;
}

/** The text of a style element: rules for shapes, and nothing that loads or moves. */
export function checkStyleText(css: string): Refusal | undefined {
  if (css.includes("@"))
    return unsafe("holds a style with an @-rule, which can load or move things");
  return checkValue(css);
}
