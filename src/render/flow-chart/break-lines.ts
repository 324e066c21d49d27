import type { Inline } from "../../document/document.ts";
import { typefaces } from "../../typeface/typefaces.ts";
import { lettersOf } from "../paginate/letter-widths.ts";
import type { TextSetting } from "./chart-metrics.ts";

/** Text up to a place where a line may end: after a space, or after a sign inside a word. */
const pieces = /[^ \-–—/@]*(?:[-–—/@]+| +|$)/gu;
const noBreakSpace = "\u00A0";

/** The words of a box. Telephone numbers stay on one line. */
export function chartText(inlines: readonly Inline[]): string {
  return inlines.map(wordsOf).join("");
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.value.replaceAll(/[\t\n\r\f]/g, " ");
    case "lineBreak":
      return " ";
    case "tickBox":
      return "";
    case "link": {
      const words = chartText(inline.children);
      return inline.url.startsWith("tel:") ? words.replaceAll(" ", noBreakSpace) : words;
    }
    case "strong":
    case "emphasis":
    case "crossReference":
      return chartText(inline.children);
  }
}

/** Text in lines that are no wider than `width` points. What is longer than a line on its own is broken anywhere. */
export function breakLines(
  text: string,
  setting: Pick<TextSetting, "size" | "weight">,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const add = (piece: string) => {
    if (lineWidth((line + piece).trimEnd(), setting) <= width) line += piece;
    else {
      if (line.trim() !== "") lines.push(line.trim());
      line = piece.trimStart();
    }
  };
  for (const [piece] of text.matchAll(pieces)) {
    if (lineWidth(piece.trimEnd(), setting) <= width) add(piece);
    else for (const letter of piece) add(letter);
  }
  return line.trim() === "" ? lines : [...lines, line.trim()];
}

/** Charts are set in Arimo whatever the text is set in: they are drawn to its widths. */
const letters = lettersOf(typefaces.Arimo);

/** In points. */
export function lineWidth(
  text: string,
  { size, weight }: Pick<TextSetting, "size" | "weight">,
): number {
  return (letters.textWidth(text, weight) * size) / 1000;
}
