import type {
  FlowAction,
  FlowChart,
  FlowChoice,
  FlowQuestion,
  FlowStep,
} from "../../document/document.ts";
import { RememberedFrom } from "../../document/remembered.ts";
import { asideBox, type Box, placeBox, stepBox } from "./boxes.ts";
import {
  type Arrow,
  bottom,
  type ChartLayout,
  centreY,
  type PlacedBox,
  type PlacedLine,
  type Point,
  right,
} from "./chart-layout.ts";
import { aside, chartWidth, gap, mainWidth, settings, spine, ways } from "./chart-metrics.ts";
import { placeWays } from "./place-ways.ts";

/** Lays a chart out from top to bottom. Pure: the same chart has the same layout in every format. */
export function layOutChart(chart: FlowChart): ChartLayout {
  return layouts.get(chart, () => {
    const layout = new Layout();
    for (const [index, step] of chart.steps.entries()) layout.add(step, index + 1);
    return layout.finished();
  });
}

/** Each format asks for it. */
const layouts = new RememberedFrom<FlowChart, ChartLayout>();

/** How the next step is reached. What leads nowhere, since there is none, is not drawn. */
interface Passage {
  /** The way to the next step, without its end. */
  readonly points: readonly Point[];
  readonly label?: PlacedLine;
  /** What runs into that way. */
  readonly joining: readonly Arrow[];
  /** From the lower edge of what has been placed to the next step. */
  readonly height: number;
}

class Layout {
  readonly #boxes: PlacedBox[] = [];
  readonly #arrows: Arrow[] = [];
  /** The lower edge of what stands in the column of the steps. */
  #y = 0;
  /** The lower edge of what stands beside it. */
  #besideY = 0;
  #passage: Passage = { points: [], joining: [], height: 0 };

  finished(): ChartLayout {
    const height = Math.max(0, ...this.#boxes.map(bottom));
    return { width: chartWidth, height, boxes: this.#boxes, arrows: this.#arrows };
  }

  add(step: FlowStep, number: number): void {
    switch (step.kind) {
      case "action":
        this.#action(step, number);
        break;
      case "question":
        this.#question(step, number);
        break;
      case "choice":
        this.#choice(step, number);
    }
  }

  #action(content: FlowAction, step: number): void {
    const width = this.#widthOfNext();
    this.#step(stepBox(content, { shape: "action", step, width }));
    this.#passage = { points: [{ x: spine, y: this.#y }], joining: [], height: gap.plain };
  }

  #question({ aside: content, answers, title }: FlowQuestion, step: number): void {
    this.#clear();
    const question = stepBox({ title, lines: [] }, { shape: "question", step, width: mainWidth });
    const beside = asideBox(content, aside.width);
    const returns = content.leads === "onward";
    const height = Math.max(question.height, beside.height);
    const placed = this.#step(returns ? { ...question, height } : question);
    const area = { ...aside, y: placed.y, height };
    this.#boxes.push(placeBox(beside, area));
    this.#arrows.push(answerArrow(placed, answers.aside));
    this.#besideY = returns ? 0 : bottom(area);
    const from = { x: spine, y: this.#y };
    this.#passage = {
      points: [from],
      label: besideSpine(answers.onward, from),
      joining: returns ? [wayBack(bottom(area))] : [],
      height: returns ? gap.joined : gap.plain,
    };
  }

  #choice(content: FlowChoice, step: number): void {
    this.#clear();
    const head = this.#step(stepBox(content, { shape: "question", step, width: chartWidth }));
    const placed = placeWays(content.ways, bottom(head));
    this.#boxes.push(...placed.boxes);
    this.#arrows.push(...placed.arrows);
    this.#y = placed.bottom;
    const { joining, onward: points } = placed;
    this.#passage = { points, joining, height: ways.bend + gap.plain };
  }

  /** A step keeps to its column while something stands beside it, but not where it would only just touch it. */
  #widthOfNext(): number {
    if (this.#missing() > gap.tolerated) return mainWidth;
    this.#clear();
    return chartWidth;
  }

  /** Moves the next step below what stands beside the last ones. */
  #clear(): void {
    const height = this.#passage.height + Math.max(0, this.#missing());
    this.#passage = { ...this.#passage, height };
    this.#besideY = 0;
  }

  /** By how much the next step would stand too high for the whole width. */
  #missing(): number {
    const next = this.#y + this.#passage.height;
    return this.#besideY === 0 ? 0 : this.#besideY + gap.plain - next;
  }

  #step(box: Box): PlacedBox {
    const { height, joining, label, points } = this.#passage;
    const y = this.#y + height;
    if (points.length > 0) {
      this.#arrows.push({ points: [...points, { x: spine, y }], head: true, label }, ...joining);
    }
    const placed = placeBox(box, { x: 0, y, width: box.width, height: box.height });
    this.#boxes.push(placed);
    this.#y = bottom(placed);
    return placed;
  }
}

function answerArrow(question: PlacedBox, answer: string): Arrow {
  const y = centreY(question);
  const from = { x: right(question), y };
  const middle = { x: (from.x + aside.x) / 2 - 2, y: y - 4 };
  return {
    points: [from, { x: aside.x, y }],
    head: true,
    label: labelAt(answer, middle, "middle"),
  };
}

/** Left of the spine, since ways that come back come from the right. */
function besideSpine(answer: string, { x, y }: Point): PlacedLine {
  return labelAt(answer, { x: x - 5, y: y + 11 }, "end");
}

/** From what stands beside a question back to the spine. */
function wayBack(from: number): Arrow {
  const x = aside.x + aside.width / 2;
  const y = from + gap.joined / 2;
  const points = [
    { x, y: from },
    { x, y },
    { x: spine, y },
  ];
  return { points, head: true, label: undefined };
}

function labelAt(text: string, { x, y }: Point, anchor: PlacedLine["anchor"]): PlacedLine {
  const { ink, size, weight } = settings.label;
  return { text, x, y, anchor, size, weight, ink };
}
