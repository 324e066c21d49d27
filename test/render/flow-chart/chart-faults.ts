import { lineWidth } from "../../../src/render/flow-chart/break-lines.ts";
import {
  type Area,
  type Arrow,
  bottom,
  type ChartLayout,
  type PlacedBox,
  type PlacedLine,
  type Point,
  right,
} from "../../../src/render/flow-chart/chart-layout.ts";

/** Everything that a reader would call a mistake in how a chart is laid out, in words. */
export function faultsOf(layout: ChartLayout): readonly string[] {
  return [
    ...overlaps(layout),
    ...outsideChart(layout),
    ...layout.boxes.flatMap(textOutside),
    ...looseArrows(layout),
    ...slantedArrows(layout),
    ...crossedBoxes(layout),
    ...coveredLabels(layout),
  ];
}

function overlaps({ boxes }: ChartLayout): readonly string[] {
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => meet(box, other))
      .map((other) => `${nameOf(box)} overlaps ${nameOf(other)}`),
  );
}

function meet(a: Area, b: Area): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

function outsideChart({ boxes, arrows, width, height }: ChartLayout): readonly string[] {
  const inside = ({ x, y }: Point) => x >= 0 && x <= width && y >= 0 && y <= height;
  const corners = boxes.flatMap((box) => [box, { x: right(box), y: bottom(box) }]);
  const points = [...corners, ...arrows.flatMap((arrow) => arrow.points)];
  return points.filter((point) => !inside(point)).map(({ x, y }) => `${x},${y} is outside`);
}

/** Where a line of text is: its letters from their tops to the lowest of their tails. */
function areaOf(line: PlacedLine): Area {
  const width = lineWidth(line.text, line);
  const shift = { start: 0, middle: width / 2, end: width }[line.anchor];
  return {
    x: line.x - shift,
    y: line.y - line.size * 0.73,
    width,
    height: line.size * (0.73 + 0.21),
  };
}

/** Text keeps clear of a box's border, and of the slanted ends that some boxes have. */
function textOutside(box: PlacedBox): readonly string[] {
  const taper = { action: 0, emergency: 4, question: 10, case: 8 }[box.shape];
  const left = box.x + (box.shape === "case" ? 0 : taper) + 1;
  const room = { left, right: right(box) - taper - 1, top: box.y + 1, bottom: bottom(box) - 1 };
  return box.lines
    .map((line) => ({ line, area: areaOf(line) }))
    .filter(
      ({ area }) =>
        area.x < room.left ||
        right(area) > room.right + 0.01 ||
        area.y < room.top ||
        bottom(area) > room.bottom,
    )
    .map(({ line }) => `"${line.text}" leaves ${nameOf(box)}`);
}

/** Each arrow starts at the edge of a box and ends at the edge of another, or on another arrow. */
function looseArrows({ arrows, boxes }: ChartLayout): readonly string[] {
  return arrows.flatMap((arrow) => {
    const [first, last] = endsOf(arrow);
    const others = arrows.filter((other) => other !== arrow);
    const joins = others.some((other) => onLine(last, other.points));
    return [
      ...(isAtBox(first, boxes) ? [] : [`An arrow starts nowhere, at ${first.x},${first.y}`]),
      ...(joins || isAtBox(last, boxes) ? [] : [`An arrow ends nowhere, at ${last.x},${last.y}`]),
      ...(joins || arrow.head ? [] : ["An arrow without a head runs into nothing"]),
    ];
  });
}

/** An arrow of one point ends where nothing is. */
function endsOf({ points: [first, ...rest] }: Arrow): readonly [Point, Point] {
  const nowhere = { x: Number.NaN, y: Number.NaN };
  return [first ?? nowhere, rest.at(-1) ?? nowhere];
}

function isAtBox(point: Point, boxes: readonly PlacedBox[]): boolean {
  return boxes.some((box) => onEdge(point, box));
}

function slantedArrows({ arrows }: ChartLayout): readonly string[] {
  const slanted = arrows.filter(({ points }) =>
    points.slice(1).some(({ x, y }, at) => x !== points[at]?.x && y !== points[at]?.y),
  );
  return slanted.map(() => "An arrow is slanted");
}

function onEdge({ x, y }: Point, box: Area): boolean {
  const beside = y >= box.y && y <= bottom(box) && (near(x, box.x) || near(x, right(box)));
  const above = x >= box.x && x <= right(box) && (near(y, box.y) || near(y, bottom(box)));
  return beside || above;
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01;
}

function onLine({ x, y }: Point, points: readonly Point[]): boolean {
  return points.slice(1).some((to, at) => {
    const from = points[at] ?? to;
    const area = pieceArea(from, to);
    return x >= area.x && x <= right(area) && y >= area.y && y <= bottom(area);
  });
}

function pieceArea(from: Point, to: Point): Area {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}

/** No arrow runs through a box. */
function crossedBoxes({ arrows, boxes }: ChartLayout): readonly string[] {
  const pieces = arrows.flatMap(({ points }) =>
    points.slice(1).map((to, at) => pieceArea(points[at] ?? to, to)),
  );
  return boxes
    .filter((box) => pieces.some((piece) => meet(shrunk(box), widened(piece))))
    .map((box) => `An arrow crosses ${nameOf(box)}`);
}

function shrunk({ x, y, width, height }: Area): Area {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}

function widened({ x, y, width, height }: Area): Area {
  return { x: x - 0.5, y: y - 0.5, width: width + 1, height: height + 1 };
}

/** The words on an arrow stand on no box. */
function coveredLabels({ arrows, boxes }: ChartLayout): readonly string[] {
  const labels = arrows.flatMap(({ label }) => label ?? []);
  return labels
    .filter((label) => boxes.some((box) => meet(areaOf(label), box)))
    .map(({ text }) => `"${text}" stands on a box`);
}

function nameOf({ lines, shape }: PlacedBox): string {
  return `${shape} "${lines[0]?.text ?? ""}"`;
}
