import type { FlowText, Inline } from "../../document/document.ts";
import { breakLines, chartText } from "./break-lines.ts";
import type { Area, PlacedLine } from "./chart-layout.ts";
import { settings, type TextSetting } from "./chart-metrics.ts";

/** Text in lines, before it has a place. */
export interface SetText {
  readonly lines: readonly SetLine[];
  readonly height: number;
}

interface SetLine {
  readonly text: string;
  readonly setting: TextSetting;
}

/** A box's title and sentences, in lines of at most `width` points. */
export function setText(
  { title, lines }: FlowText,
  width: number,
  look: { readonly title: TextSetting; readonly text: TextSetting } = settings,
): SetText {
  return setLines(
    [{ text: title, setting: look.title }, ...lines.map((text) => ({ text, setting: look.text }))],
    width,
  );
}

/** Sentences without a title. */
export function setSentences(
  sentences: readonly (readonly Inline[])[],
  width: number,
  setting: TextSetting,
): SetText {
  return setLines(
    sentences.map((text) => ({ text, setting })),
    width,
  );
}

function setLines(
  parts: readonly { readonly text: readonly Inline[]; readonly setting: TextSetting }[],
  width: number,
): SetText {
  const lines = parts.flatMap(({ text, setting }) =>
    breakLines(chartText(text), setting, width).map((line) => ({ text: line, setting })),
  );
  return { lines, height: lines.reduce((sum, { setting }) => sum + setting.lineHeight, 0) };
}

/** Puts text into an area: in the middle of its height, from its left edge or around the middle of its width. */
export function placeText(
  { lines, height }: SetText,
  area: Area,
  anchor: "start" | "middle",
): readonly PlacedLine[] {
  const x = anchor === "start" ? area.x : area.x + area.width / 2;
  let top = area.y + (area.height - height) / 2;
  return lines.map(({ text, setting: { lineHeight, size, weight, ink } }) => {
    const y = top + baseline(lineHeight, size);
    top += lineHeight;
    return { x, y, text, size, weight, ink, anchor };
  });
}

/** From the top of a line to what its letters stand on, so that capitals stand in its middle. */
function baseline(lineHeight: number, size: number): number {
  return (lineHeight + size * capitalHeight) / 2;
}

/** Of Arimo, in times the type size. */
const capitalHeight = 0.716;
