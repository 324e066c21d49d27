import { describe, expect, test } from "vitest";
import type { FlowStep, Inline } from "../../src/document/document.ts";
import { wordsOf } from "../../src/document/figure-words.ts";
import { textOf } from "../../src/document/text.ts";
import { wordsOf as textOfBlocks } from "../pack/builders.ts";
import {
  action,
  aside,
  figureOf,
  question,
  sampleFigure,
} from "../render/flow-chart/sample-chart.ts";

const written = (...steps: readonly FlowStep[]) => textOfBlocks([wordsOf(figureOf(...steps))]);

describe("a chart in words", () => {
  test("is a numbered list with an item for each step", () => {
    const list = wordsOf(sampleFigure);
    expect(list.marker).toBe("number");
    expect(list.items).toHaveLength(sampleFigure.chart.steps.length);
  });

  test("says where each answer leads", () => {
    expect(textOfBlocks([wordsOf(sampleFigure)])).toBe(`Is anybody hurt?
Yes: Call 999. Do not wait. Then go to step 2.
No: go to step 2.
Is it a drill?
Yes: Walk to the field. Take the register.
No: go to step 3.
Ring the bell. The office rings it too.
The head decides.
The fire is small: Use an extinguisher. Keep the door behind you.
Nobody knows: Ask the fire service.
Tell the governors.`);
  });

  test("names no step after the last one", () => {
    const last = question("Is it?", aside("action", "onward", ["Go"]));
    expect(written(last)).toBe("Is it?\nYes: Go. Then go on.\nNo: go on.");
  });

  test("puts no second full stop after a title that has one", () => {
    expect(written(action("Stop."), action("Why?", "Because."))).toBe("Stop.\nWhy? Because.");
  });

  test("leaves out nothing that the drawing says", () => {
    const words = textOfBlocks([wordsOf(sampleFigure)]);
    const drawn = textsOf(sampleFigure.chart.steps);
    expect(drawn.length).toBeGreaterThan(12);
    expect(drawn.filter((text) => !words.includes(text))).toEqual([]);
  });
});

/** Every text of the steps, by walking through all that they hold. */
function textsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) {
    const isText = node.length > 0 && node.every((each) => "type" in each);
    return isText ? [textOf(node as readonly Inline[])] : node.flatMap(textsOf);
  }
  if (typeof node !== "object" || node === null) return [];
  return Object.values(node).flatMap(textsOf);
}
