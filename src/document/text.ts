import type { Inline } from "./document.ts";

/** The words of a run of inlines, without any addresses. */
export function textOf(inlines: readonly Inline[]): string {
  return inlines.map(wordsOf).join("");
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.value;
    case "lineBreak":
      return " ";
    case "tickBox":
      return "";
    case "strong":
    case "emphasis":
    case "link":
    case "crossReference":
      return textOf(inline.children);
  }
}
