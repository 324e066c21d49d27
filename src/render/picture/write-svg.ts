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
  let pen = [0, 0];
  let start = pen;
  return outline
    .map(({ to, at }) => {
      if (to === "Z") {
        pen = start;
        return "z";
      }
      const rounded = at.map((length) => Math.round(length * perPoint));
      const from = pen;
      const steps = rounded.map((length, index) => length - (from[index % 2] ?? 0));
      pen = rounded.slice(-2);
      if (to === "M") start = pen;
      return to.toLowerCase() + steps.join(" ").replaceAll(" -", "-");
    })
    .join("");
}
