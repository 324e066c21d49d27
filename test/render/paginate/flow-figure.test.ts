import { expect, test } from "vitest";
import { shownPart } from "../../../src/render/flow-chart/draw-chart.ts";
import { layOutChart } from "../../../src/render/flow-chart/lay-out-chart.ts";
import { appeal, Flow } from "../../../src/render/paginate/flow.ts";
import { flowBlocks } from "../../../src/render/paginate/flow-blocks.ts";
import { paperOf } from "../../../src/render/paginate/layout-metrics.ts";
import { action, figureOf, sampleFigure } from "../flow-chart/sample-chart.ts";
import { sampleTheme } from "../html/sample-theme.ts";

const paper = paperOf(sampleTheme);

function itemsOf(figure: typeof sampleFigure) {
  const flow = new Flow(paper);
  flowBlocks(flow, [figure], { width: paper.textWidth, inside: "section" });
  return flow.items;
}

test("a drawing takes the height it has when it is as wide as the text, and stays with its caption", () => {
  const [caption, drawing, heading, ...words] = itemsOf(sampleFigure);
  const { width, height } = shownPart(layOutChart(sampleFigure.chart));
  expect(caption?.height).toBe(20);
  expect(drawing?.height).toBeCloseTo((height * paper.textWidth) / width, 1);
  expect(drawing?.breakBefore).toBe(appeal.avoided);
  expect(heading?.breakBefore).toBe(appeal.perfect);
  expect(words.length).toBeGreaterThan(10);
});

test("a drawing that no page has room for is as high as a page allows", () => {
  const lines = Array.from({ length: 90 }, (_, index) => `Line ${index}.`);
  const [caption, drawing] = itemsOf(figureOf(action("Read", ...lines)));
  expect(drawing?.height).toBeCloseTo(paper.drawingHeight, 1);
  const together = (caption?.height ?? 0) + (drawing?.above ?? 0) + (drawing?.height ?? 0);
  expect(together).toBeLessThan(paper.textHeight);
});
