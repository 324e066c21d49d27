import type { FlowChart } from "../../document/document.ts";
import { drawChart, type Paint } from "../flow-chart/draw-chart.ts";
import { layOutChart } from "../flow-chart/lay-out-chart.ts";
import type { Theme } from "../theme.ts";
import type { Areas } from "./areas.ts";
import { encodePng } from "./encode-png.ts";
import { LetterOutlines } from "./letter-outlines.ts";
import { paintAreas } from "./paint-areas.ts";
import { writeSvg } from "./write-svg.ts";

/** A drawing for those who cannot be relied on to have its typeface: letters are areas like all else. */
export interface Picture {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly svg: Uint8Array;
  /** The same in dots, for whoever cannot show SVG. */
  readonly png: Uint8Array;
}

/** Fine enough for print: small letters are ten dots high. */
export const dotsPerInch = 150;

/** Draws a chart as a picture, without a browser: the same chart and theme give the same bytes. */
export function pictureOf(chart: FlowChart, theme: Theme): Picture {
  const { fills, texts, ...view } = drawChart(layOutChart(chart));
  const colours = coloursOf(theme);
  const letters = new LetterOutlines(theme.fonts);
  const areas: Areas = {
    ...view,
    ground: colours.ground,
    areas: fills.map(({ paint, outline }) => ({ colour: colours[paint], outline })),
    texts: texts.map((line) => ({ colour: colours[line.ink], letters: letters.lettersOf(line) })),
  };
  return {
    width: view.width,
    height: view.height,
    svg: new TextEncoder().encode(writeSvg(areas)),
    png: encodePng(paintAreas(areas, dotsPerInch / 72), dotsPerInch),
  };
}

function coloursOf({
  colours: { accent, alert, text, tint },
}: Theme): Readonly<Record<Paint | "text" | "onDark", string>> {
  return { ground: "#ffffff", tint, accent, alert, text, onDark: "#ffffff" };
}
