import type { FlowWay } from "../../document/document.ts";
import { placeBox, wayBoxes } from "./boxes.ts";
import { type Arrow, bottom, centreY, type PlacedBox, type Point, right } from "./chart-layout.ts";
import { gap, ways as measures, spine } from "./chart-metrics.ts";

/** One way of a choice: when it applies, and what to do then. */
interface Row {
  readonly condition: PlacedBox;
  readonly lines: PlacedBox;
}

export interface PlacedWays {
  readonly boxes: readonly PlacedBox[];
  /** From the step to the ways, and along each of them. */
  readonly arrows: readonly Arrow[];
  /** The lower edge of the last way. */
  readonly bottom: number;
  /** What runs into the way to the next step. */
  readonly joining: readonly Arrow[];
  /** The way to the next step, without its end. */
  readonly onward: readonly Point[];
}

/** Puts the ways of a choice below each other. `from` is the lower edge of the step that they leave. */
export function placeWays(ways: readonly FlowWay[], from: number): PlacedWays {
  const rows = placeRows(ways, from + measures.bend + gap.ways);
  const last = rows.at(-1);
  const end = last ? bottom(last.lines) : from;
  const exits = rows.map(({ lines }) => ({ x: right(lines), y: centreY(lines) }));
  return {
    boxes: rows.flatMap(({ condition, lines }) => [condition, lines]),
    arrows: rows.flatMap((row) => waysInto(row, from)),
    bottom: end,
    joining: exits.slice(0, -1).map((exit) => joining(exit, exits.at(-1) ?? exit)),
    onward: exits.slice(-1).flatMap((exit) => onward(exit, end + measures.bend)),
  };
}

function placeRows(ways: readonly FlowWay[], top: number): readonly Row[] {
  let y = top;
  return ways.map((way) => {
    const [condition, lines] = wayBoxes(way);
    const height = Math.max(condition.height, lines.height);
    const row = {
      condition: placeBox(condition, { ...measures.case, y, height }),
      lines: placeBox(lines, { ...measures.lines, y, height }),
    };
    y += height + gap.ways;
    return row;
  });
}

function waysInto({ condition, lines }: Row, from: number): readonly Arrow[] {
  const y = centreY(condition);
  const bend = from + measures.bend;
  const down = [
    { x: spine, y: from },
    { x: spine, y: bend },
    { x: measures.entry, y: bend },
    { x: measures.entry, y },
    { x: condition.x, y },
  ];
  const across = [
    { x: right(condition), y },
    { x: lines.x, y },
  ];
  return [down, across].map((points) => ({ points, head: true, label: undefined }));
}

/** All ways but the last run into the line that the last one follows. */
function joining(exit: Point, last: Point): Arrow {
  const points = [exit, { x: measures.exit, y: exit.y }, { x: measures.exit, y: last.y }];
  return { points, head: false, label: undefined };
}

function onward(exit: Point, bend: number): readonly Point[] {
  return [
    exit,
    { x: measures.exit, y: exit.y },
    { x: measures.exit, y: bend },
    { x: spine, y: bend },
  ];
}
