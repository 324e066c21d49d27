import { highestDrawing } from "../paginate/layout-metrics.ts";
import type { Theme } from "../theme.ts";

export const twipsPerMillimetre = 1440 / 25.4;
const a4Millimetres = { width: 210, height: 297 };

/** An A4 page in twips (twentieths of a point), which is what Word measures in. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Width between the side margins. */
  readonly textWidth: number;
  /** The height of the highest drawing that a page has room for. */
  readonly drawingHeight: number;
  /** Body size in points, which spaces are multiples of. */
  readonly bodyPoints: number;
}

export function pageOf(theme: Pick<Theme, "bodyPoints" | "marginMillimetres">): Page {
  const { top, right, bottom, left } = theme.marginMillimetres;
  return {
    width: twips(a4Millimetres.width),
    height: twips(a4Millimetres.height),
    margin: {
      top: twips(top),
      right: twips(right),
      bottom: twips(bottom),
      left: twips(left),
      header: twips(top / 2),
      footer: twips(bottom / 2),
    },
    textWidth: twips(a4Millimetres.width - left - right),
    drawingHeight: twips(highestDrawing(theme.marginMillimetres)),
    bodyPoints: theme.bodyPoints,
  };
}

function twips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMillimetre);
}
