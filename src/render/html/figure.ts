import type { Figure } from "../../document/document.ts";
import type { PlacedLine } from "../flow-chart/chart-layout.ts";
import { drawChart } from "../flow-chart/draw-chart.ts";
import { layOutChart } from "../flow-chart/lay-out-chart.ts";
import { pathData } from "../flow-chart/outline.ts";
import { escapeHtml } from "./escape.ts";

/** The drawing alone, as one picture with a description. Colours and typeface come from the stylesheet. */
export function drawingToHtml({ chart, description }: Figure): string {
  const { left, top, width, height, fills, texts } = drawChart(layOutChart(chart));
  const viewBox = [left, top, width, height].join(" ");
  const shapes = fills.map(
    ({ paint, outline }) => `<path class="${paint}" d="${pathData(outline)}"/>`,
  );
  return `<svg class="chart" role="img" aria-label="${escapeHtml(description)}" viewBox="${viewBox}">
${[...shapes, ...texts.map(lineToSvg)].join("\n")}
</svg>`;
}

function lineToSvg({ x, y, text, size, weight, ink, anchor }: PlacedLine): string {
  const place = `x="${length(x)}" y="${length(y)}" font-size="${size}"`;
  const bold = weight === 700 ? ' font-weight="700"' : "";
  const anchored = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const dark = ink === "onDark" ? ' class="on-dark"' : "";
  return `<text${dark} ${place}${bold}${anchored}>${escapeHtml(text)}</text>`;
}

function length(points: number): number {
  return Math.round(points * 100) / 100;
}
