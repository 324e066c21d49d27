import type { Outline } from "../flow-chart/outline.ts";
import type { Area, Areas, Text } from "./areas.ts";
import type { Letter } from "./letter-outlines.ts";

/** Lengths in the file, for each point: whole numbers are short. */
const perPoint = 100;

/** An SVG of paths alone, which looks the same wherever it is shown. */
export function writeSvg({ areas, texts, left, top, width, height }: Areas): string {
  const paths = [...areas.map(areaPath), ...texts.flatMap(textPath)];
  const view = [left, top, width, height].map((length) => Math.round(length * perPoint));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}pt" height="${height}pt" viewBox="${view.join(" ")}">
${paths.join("\n")}
</svg>
`;
}

function areaPath({ colour, outline }: Area): string {
  const { start, steps } = relativePath(outline);
  return path(colour, move(...start) + steps);
}

/** A letter's path is always the same but for where it starts: that is quickly written, and packs well. */
function textPath({ colour, letters }: Text): readonly string[] {
  const data: string[] = [];
  let [penX, penY] = [0, 0];
  for (const { letter, x, y } of letters) {
    const { start, steps, end } = pathOf(letter);
    if (steps === "") continue;
    const [left, base] = [rounded(x), rounded(y)];
    data.push(move(left + start[0] - penX, base + start[1] - penY), steps);
    [penX, penY] = [left + end[0], base + end[1]];
  }
  return data.length === 0 ? [] : [path(colour, data.join(""))];
}

function path(colour: string, data: string): string {
  return `<path fill="${colour}" d="${data}"/>`;
}

/** Path data in steps from the last point, after the first one and up to where the pen is at the end. */
interface RelativePath {
  readonly start: readonly [x: number, y: number];
  readonly steps: string;
  readonly end: readonly [x: number, y: number];
}

const paths = new WeakMap<Letter, RelativePath>();

function pathOf(letter: Letter): RelativePath {
  const path = paths.get(letter) ?? relativePath(letter.outline);
  paths.set(letter, path);
  return path;
}

function relativePath(outline: Outline): RelativePath {
  let steps = "";
  const [startX = 0, startY = 0] = outline[0]?.at.map(rounded) ?? [];
  let [x, y, pieceX, pieceY] = [startX, startY, startX, startY];
  for (const { to, at } of outline.slice(1)) {
    steps += to.toLowerCase();
    if (to === "Z") {
      [x, y] = [pieceX, pieceY];
      continue;
    }
    let [endX, endY] = [x, y];
    for (let index = 0; index < at.length; index += 2) {
      endX = rounded(at[index] ?? 0);
      endY = rounded(at[index + 1] ?? 0);
      steps += `${separated(endX - x, index === 0)}${separated(endY - y, false)}`;
    }
    [x, y] = [endX, endY];
    if (to === "M") [pieceX, pieceY] = [x, y];
  }
  return { start: [startX, startY], steps, end: [x, y] };
}

function rounded(length: number): number {
  return Math.round(length * perPoint);
}

function move(x: number, y: number): string {
  return `m${separated(x, true)}${separated(y, false)}`;
}

/** With no more signs than it takes to tell numbers apart: a minus parts one from the one before it. */
function separated(step: number, isFirst: boolean): string {
  return step < 0 || isFirst ? `${step}` : ` ${step}`;
}
