import type { Figure, PolicyDocument } from "../../document/document.ts";
import { figuresOf } from "../../document/figures.ts";
import { drawingSize } from "../paginate/layout-metrics.ts";
import type { Picture } from "../picture/picture.ts";
import type { Theme } from "../theme.ts";
import type { Page } from "./page.ts";
import { type Paragraph, paragraph } from "./paragraph.ts";
import { pictureRun } from "./picture-run.ts";
import type { Register } from "./register.ts";
import { styleIds } from "./style-names.ts";

/** Each figure of a document as a picture. */
export type Pictures = ReadonlyMap<Figure, Picture>;

/** Draws the figures of a document. What draws them is loaded only where there are any. */
export async function picturesOf(document: PolicyDocument, theme: Theme): Promise<Pictures> {
  const figures = figuresOf(document);
  if (figures.length === 0) return new Map();
  const { pictureOf } = await import("../picture/picture.ts");
  return new Map(figures.map((figure) => [figure, pictureOf(figure.chart, theme)]));
}

interface FigurePlace {
  readonly pictures: Pictures;
  readonly register: Register;
  readonly page: Page;
}

/** The drawing alone: SVG for a Word that knows it, and a PNG for one that does not. */
export function drawing(
  figure: Figure,
  { page, pictures, register }: FigurePlace,
): readonly Paragraph[] {
  const picture = pictures.get(figure);
  if (!picture) throw new Error("This figure has not been drawn.");
  const room = {
    width: page.textWidth / twipsPerPixel,
    height: page.drawingHeight / twipsPerPixel,
  };
  const placed = {
    kind: "svg",
    bytes: picture.svg,
    fallbackPng: picture.png,
    size: drawingSize(picture, room),
    name: "Chart",
    description: figure.description,
  } as const;
  return [paragraph({ style: styleIds.figure }, pictureRun(placed, register))];
}

/** Twentieths of a point for each of Word's pixels, of which there are 96 to the inch. */
const twipsPerPixel = 15;
