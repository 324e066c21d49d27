import type { Inline } from "../../document/document.ts";

export type Weight = 400 | 700;

/** Text of one weight. A lone line feed stands for a forced line break. */
export interface TextRun {
  readonly text: string;
  readonly weight: Weight;
}

/** Inlines as paper shows them: emphasis is bold, and a link is followed by its address. */
export function textRuns(inlines: readonly Inline[], weight: Weight = 400): readonly TextRun[] {
  const runs: TextRun[] = [];
  for (const inline of inlines) addRuns(runs, inline, weight);
  return runs;
}

/** Text with white space as a browser sees it: every kind is a space. */
export function textRun(text: string, weight: Weight): TextRun {
  return { text: otherSpace.test(text) ? text.replaceAll(/[\t\n\r\f]/g, " ") : text, weight };
}

/** Three spaces at which no line ends: as wide as `.tick-box` in block-styles.ts. */
const asWideAsTickBox = "\u00A0\u00A0\u00A0";

const otherSpace = /[\t\n\r\f]/;

function addRuns(runs: TextRun[], inline: Inline, weight: Weight): void {
  switch (inline.type) {
    case "text":
      runs.push(textRun(inline.value, weight));
      return;
    case "strong":
    case "emphasis":
      for (const child of inline.children) addRuns(runs, child, 700);
      return;
    case "crossReference":
      for (const child of inline.children) addRuns(runs, child, weight);
      return;
    case "link":
      for (const child of inline.children) addRuns(runs, child, weight);
      if (inline.printedAddress !== undefined) {
        runs.push(textRun(` (${inline.printedAddress})`, weight));
      }
      return;
    case "lineBreak":
      runs.push({ text: "\n", weight });
      return;
    case "tickBox":
      runs.push({ text: asWideAsTickBox, weight: 400 });
  }
}
