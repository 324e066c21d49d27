import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FlowStep } from "../../../src/document/document.ts";
import { chartWidth } from "../../../src/render/flow-chart/chart-metrics.ts";
import { layOutChart } from "../../../src/render/flow-chart/lay-out-chart.ts";
import { faultsOf } from "./chart-faults.ts";
import { action, aside, choice, figureOf, question, sampleFigure } from "./sample-chart.ts";

const layoutOf = (...steps: readonly FlowStep[]) => layOutChart(figureOf(...steps).chart);

describe("a chart", () => {
  const layout = layOutChart(sampleFigure.chart);

  test("has a box for everything that it says, and numbers its steps", () => {
    expect(layout.boxes.map(({ shape }) => shape)).toEqual([
      "question",
      "emergency",
      "question",
      "action",
      "action",
      "question",
      "case",
      "action",
      "case",
      "action",
      "action",
    ]);
    const numbers = layout.boxes.flatMap(({ number }) => number?.text ?? []);
    expect(numbers).toEqual(["1", "2", "3", "4", "5"]);
  });

  test("leads from each box to the next, with both answers on their ways", () => {
    const labels = layout.arrows.flatMap(({ label }) => label?.text ?? []);
    expect(labels.toSorted()).toEqual(["No", "No", "Yes", "Yes"]);
    // Aside twice, back once, to the next step four times, into and along each of two ways, and one that joins.
    expect(layout.arrows).toHaveLength(2 + 1 + 4 + 4 + 1);
    expect(layout.arrows.filter(({ head }) => !head)).toHaveLength(1);
  });

  test("has no box that overlaps, no text that leaves its box and no arrow that ends nowhere", () => {
    expect(faultsOf(layout)).toEqual([]);
  });

  test("uses the whole width where nothing stands beside a step", () => {
    const widths = layout.boxes.filter(({ number }) => number).map(({ width }) => width);
    expect(widths).toEqual([246, 246, chartWidth, chartWidth, chartWidth]);
  });

  test("keeps steps in their column beside something high", () => {
    const beside = aside("action", "out", ["Go", ...Array.from({ length: 12 }, () => "On.")]);
    const layout = layoutOf(question("Is it?", beside), action("Stop"), action("Look"));
    expect(layout.boxes.map(({ width }) => width)).toEqual([246, 188, 246, 246]);
    expect(faultsOf(layout)).toEqual([]);
  });

  test("draws no way on from its last step", () => {
    const last = [
      question("Is it?", aside("emergency", "onward", ["Go"])),
      choice("Which?", { One: ["Do."], Two: ["Do not."] }),
      action("Stop"),
    ];
    for (const step of last) expect(faultsOf(layoutOf(action("Look"), step))).toEqual([]);
  });
});

test("the search for faults finds them", () => {
  const layout = layOutChart(sampleFigure.chart);
  const [first, second, ...boxes] = layout.boxes;
  const [arrow, ...arrows] = layout.arrows;
  if (!first || !second || !arrow) throw new Error("The sample has too little in it.");
  const faulty = [
    { ...layout, boxes: [first, { ...second, x: 0 }, ...boxes] },
    { ...layout, boxes: [{ ...first, width: 60 }, second, ...boxes] },
    { ...layout, boxes: [second, ...boxes] },
    { ...layout, width: 400 },
    { ...layout, arrows: [{ ...arrow, points: arrow.points.slice(0, 1) }, ...arrows] },
    { ...layout, arrows: [{ ...arrow, head: false }, ...arrows] },
  ];
  expect(faulty.map((each) => faultsOf(each).length > 0)).toEqual(faulty.map(() => true));
});

test("an empty chart is empty", () => {
  expect(layoutOf()).toMatchObject({ height: 0, boxes: [], arrows: [] });
});

const words = fc
  .array(fc.stringMatching(/^[A-Za-zÀ-žא-ת0-9-]{1,40}$/), { minLength: 1, maxLength: 30 })
  .map((all) => all.join(" "));
const lines = fc.array(words, { maxLength: 6 });
const steps: fc.Arbitrary<FlowStep> = fc.oneof(
  fc.tuple(words, lines).map(([title, rest]) => action(title, ...rest)),
  fc
    .tuple(
      words,
      words,
      lines,
      fc.constantFrom("onward" as const, "out" as const),
      fc.constantFrom("action" as const, "emergency" as const),
    )
    .map(([title, beside, rest, leads, kind]) =>
      question(title, aside(kind, leads, [beside, ...rest])),
    ),
  fc
    .tuple(words, fc.dictionary(words, lines, { minKeys: 1, maxKeys: 7 }))
    .map(([title, ways]) => choice(title, ways)),
);

test("any chart is laid out without a fault, however long its words are", () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 8 }), (all) => {
      expect(faultsOf(layoutOf(...all))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("the same chart has the same layout", () => {
  const same = structuredClone(sampleFigure.chart);
  expect(layOutChart(same)).toEqual(layOutChart(sampleFigure.chart));
});
