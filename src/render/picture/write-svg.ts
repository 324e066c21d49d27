import type { Outline } from "../flow-chart/outline.ts";
import type { Areas } from "./areas.ts";

/** Lengths in the file, for each point: whole numbers are short. */
const perPoint = 100;

/** An SVG of paths alone, which looks the same wherever it is shown. */
export function writeSvg({ areas, left, top, width, height }: Areas): string {
  const paths = areas
    .filter(({ outline }) => outline.length > 0)
    .map(({ colour, outline }) => `<path fill="${colour}" d="${shortPath(outline)}"/>`);
  const view = [left, top, width, height].map((length) => Math.round(length * perPoint));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="${view.join(" ")}">
${paths.join("\n")}
</svg>
`;
}

/** Path data in steps from the last point, with no more signs than it takes to tell its numbers apart. */
function shortPath(outline: Outline): string {
  let path = "";
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const { to, at } of outline) {
    path += to.toLowerCase();
    if (to === "Z") {
      [x, y] = [startX, startY];
      continue;
    }
    let [endX, endY] = [x, y];
    for (let index = 0; index < at.length; index += 2) {
      endX = Math.round((at[index] ?? 0) * perPoint);
      endY = Math.round((at[index + 1] ?? 0) * perPoint);
      path += `${separated(endX - x, index === 0)}${separated(endY - y, false)}`;
    }
    [x, y] = [endX, endY];
    if (to === "M") [startX, startY] = [x, y];
  }
  return path;
}

/** A minus sign parts a number from the one before it. */
function separated(step: number, isFirst: boolean): string {
  return step < 0 || isFirst ? `${step}` : ` ${step}`;
}
