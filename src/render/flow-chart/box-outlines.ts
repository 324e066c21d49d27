import { bottom, type PlacedBox, right } from "./chart-layout.ts";
import { corner, taper } from "./chart-metrics.ts";
import { type Outline, polygon, rounded } from "./outline.ts";

/** A box's outline, moved inwards by some points: the area inside a border of that width. */
export function boxOutline(box: PlacedBox, inwards: number): Outline {
  switch (box.shape) {
    case "question":
      return tapered(box, { inwards, taper: taper.question, ends: "both" });
    case "case":
      return tapered(box, { inwards, taper: taper.case, ends: "right" });
    case "action":
    case "emergency":
      return rounded(edgesOf(box, inwards), Math.max(0, corner - inwards / 2));
  }
}

function edgesOf(box: PlacedBox, inwards: number) {
  return {
    left: box.x + inwards,
    top: box.y + inwards,
    right: right(box) - inwards,
    bottom: bottom(box) - inwards,
  };
}

interface Taper {
  readonly inwards: number;
  readonly taper: number;
  readonly ends: "both" | "right";
}

/** A rectangle whose ends run to a point, or only the right one. */
function tapered(box: PlacedBox, { inwards, taper: length, ends }: Taper): Outline {
  const { left, top, right: tip, bottom: low } = edgesOf(box, inwards);
  const middle = (top + low) / 2;
  const half = box.height / 2;
  const slope = length / half;
  // A border is as wide along a slanted edge as along a straight one.
  const slant = inwards * Math.hypot(1, slope) - inwards;
  const shoulder = tip - slant - slope * (half - inwards);
  const rightEnd = [
    { x: shoulder, y: top },
    { x: tip - slant, y: middle },
    { x: shoulder, y: low },
  ];
  if (ends === "right") return polygon([{ x: left, y: top }, ...rightEnd, { x: left, y: low }]);
  const leftShoulder = left + slant + slope * (half - inwards);
  return polygon([
    { x: leftShoulder, y: top },
    ...rightEnd,
    { x: leftShoulder, y: low },
    { x: left + slant, y: middle },
  ]);
}
