import type {
  FlowAction,
  FlowChart,
  FlowChoice,
  FlowQuestion,
  FlowStep,
} from "../../document/document.ts";
import { asideBox, type Box, placeBox, stepBox, wayBoxes } from "./boxes.ts";
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

/** Lays a chart out from top to bottom. Pure: the same chart has the same layout in every format. */
export function layOutChart({ steps }: FlowChart): ChartLayout {
  const layout = new Layout();
  for (const [index, step] of steps.entries()) layout.add(step, index + 1);
  return layout.finished();
}

class Layout {
  readonly #boxes: PlacedBox[] = [];
  readonly #arrows: Arrow[] = [];
  /** The lower edge of what stands in the column of the steps. */
  #y = 0;
  /** The lower edge of what stands beside it. */
  #besideY = 0;
  /** How the next step is reached: the points before it. None before the first. */
  #way: readonly Point[] = [];
  #label: string | undefined;
  #gap = 0;

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
    this.#leave(gap.plain);
  }

  #question({ aside: content, answers, title }: FlowQuestion, step: number): void {
    this.#clear();
    const question = stepBox({ title, lines: [] }, { shape: "question", step, width: mainWidth });
    const beside = asideBox(content, aside.width);
    const returns = content.leads === "onward";
    const height = returns ? Math.max(question.height, beside.height) : question.height;
    const placed = this.#step({ ...question, height });
    const area = { ...aside, y: placed.y, height: Math.max(beside.height, height) };
    this.#boxes.push(placeBox(beside, area));
    this.#besideY = bottom(area);
    this.#answer(placed, answers.aside);
    this.#leave(returns ? gap.joined : gap.plain, answers.onward);
    if (returns) this.#return();
  }

  #choice(content: FlowChoice, step: number): void {
    this.#clear();
    const question = stepBox(content, { shape: "question", step, width: chartWidth });
    const head = this.#step(question);
    let y = bottom(head) + ways.bend + gap.ways;
    const rows = content.ways.map((way) => {
      const [condition, lines] = wayBoxes(way);
      const height = Math.max(condition.height, lines.height);
      const row = [
        placeBox(condition, { ...ways.case, y, height }),
        placeBox(lines, { ...ways.lines, y, height }),
      ] as const;
      y += height + gap.ways;
      return row;
    });
    this.#boxes.push(...rows.flat());
    this.#fanOut(bottom(head), rows);
    this.#y = y - gap.ways;
    this.#besideY = 0;
    this.#meet(rows);
  }

  /** A step keeps to its column while something stands beside it, but not where it would only just touch it. */
  #widthOfNext(): number {
    if (this.#missing() > gap.tolerated) return mainWidth;
    this.#clear();
    return chartWidth;
  }

  /** Moves the next step below what stands beside the last ones. */
  #clear(): void {
    this.#gap += Math.max(0, this.#missing());
    this.#besideY = 0;
  }

  /** By how much the next step would stand too high for the whole width. */
  #missing(): number {
    return this.#besideY === 0 ? 0 : this.#besideY + gap.plain - (this.#y + this.#gap);
  }

  #step(box: Box): PlacedBox {
    const y = this.#y + this.#gap;
    const placed = placeBox(box, { x: 0, y, width: box.width, height: box.height });
    if (this.#way.length > 0) {
      const end = { x: spine, y };
      this.#arrows.push({ points: [...this.#way, end], head: true, label: this.#noLabel() });
    }
    this.#boxes.push(placed);
    this.#y = bottom(placed);
    return placed;
  }

  /** The way down to the next step. */
  #leave(height: number, label?: string): void {
    this.#way = [{ x: spine, y: this.#y }];
    this.#gap = height;
    this.#label = label;
  }

  /** Left of the spine, since ways that come back come from the right. */
  #noLabel(): PlacedLine | undefined {
    const [from] = this.#way;
    if (this.#label === undefined || !from) return undefined;
    return label(this.#label, { x: spine - 5, y: from.y + 11 }, "end");
  }

  #answer(question: PlacedBox, answer: string): void {
    const y = centreY(question);
    const [from, to] = [right(question), aside.x];
    this.#arrows.push({
      points: [
        { x: from, y },
        { x: to, y },
      ],
      head: true,
      label: label(answer, { x: (from + to) / 2 - 2, y: y - 4 }, "middle"),
    });
  }

  /** From what stands beside a question back to the spine. */
  #return(): void {
    const x = aside.x + aside.width / 2;
    const y = this.#besideY + gap.joined / 2;
    const points = [
      { x, y: this.#besideY },
      { x, y },
      { x: spine, y },
    ];
    this.#arrows.push({ points, head: true, label: undefined });
    this.#besideY = 0;
  }

  #fanOut(from: number, rows: readonly (readonly [PlacedBox, PlacedBox])[]): void {
    const bend = from + ways.bend;
    const start = [
      { x: spine, y: from },
      { x: spine, y: bend },
      { x: ways.entry, y: bend },
    ];
    for (const [condition, lines] of rows) {
      const y = centreY(condition);
      const points = [...start, { x: ways.entry, y }, { x: condition.x, y }];
      this.#arrows.push({ points, head: true, label: undefined });
      const across = [
        { x: right(condition), y },
        { x: lines.x, y },
      ];
      this.#arrows.push({ points: across, head: true, label: undefined });
    }
  }

  /** All ways but the last run into the line that the last one follows to the next step. */
  #meet(rows: readonly (readonly [PlacedBox, PlacedBox])[]): void {
    const bend = this.#y + ways.bend;
    const exits = rows.map(([, lines]) => ({ x: right(lines), y: centreY(lines) }));
    const [last, ...others] = exits.toReversed();
    if (!last) return;
    for (const exit of others) {
      const points = [exit, { x: ways.exit, y: exit.y }, { x: ways.exit, y: last.y }];
      this.#arrows.push({ points, head: false, label: undefined });
    }
    this.#way = [
      last,
      { x: ways.exit, y: last.y },
      { x: ways.exit, y: bend },
      { x: spine, y: bend },
    ];
    this.#gap = ways.bend + gap.plain;
    this.#label = undefined;
  }
}

function label(text: string, { x, y }: Point, anchor: PlacedLine["anchor"]): PlacedLine {
  const { ink, size, weight } = settings.label;
  return { text, x, y, anchor, size, weight, ink };
}
