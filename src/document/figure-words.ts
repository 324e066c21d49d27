import type {
  Block,
  Figure,
  FlowQuestion,
  FlowStep,
  FlowText,
  FlowWay,
  Inline,
  List,
  ListItem,
} from "./document.ts";
import { textOf } from "./text.ts";

/** What stands above a chart's words, where the chart is drawn. */
export const wordsHeading: readonly Inline[] = [text("The chart in words")];

/** A chart's steps as a numbered list: all that its boxes and arrows say, in the same words. */
export function wordsOf({ chart: { steps } }: Figure): List {
  const items = steps.map((step, index) =>
    stepItem(step, index < steps.length - 1 ? index + 2 : 0),
  );
  return { type: "list", marker: "number", items };
}

/** `next` is the number of the step that follows; 0 after the last. */
function stepItem(step: FlowStep, next: number): ListItem {
  switch (step.kind) {
    case "action":
      return { children: [paragraph(sentences(step))] };
    case "question":
      return { children: [paragraph([strong(step.title)]), answers(step, next)] };
    case "choice":
      return { children: [paragraph(sentences(step)), bullets(step.ways.map(wayWords))] };
  }
}

function answers({ answers: { aside: yes, onward: no }, aside }: FlowQuestion, next: number): List {
  const goOn = next === 0 ? "go on" : `go to step ${next}`;
  const back = aside.leads === "onward" ? [text(` Then ${goOn}.`)] : [];
  return bullets([[text(`${yes}: `), ...sentences(aside), ...back], [text(`${no}: ${goOn}.`)]]);
}

function wayWords({ case: condition, lines }: FlowWay): readonly Inline[] {
  return [strong([...condition, text(":")]), text(" "), ...joined(lines)];
}

/** The title as a sentence of its own, then the others. */
function sentences({ title, lines }: FlowText): readonly Inline[] {
  const stop = /[.?!:]$/.test(textOf(title)) ? [] : [text(".")];
  const rest = lines.length === 0 ? [] : [text(" "), ...joined(lines)];
  return [strong([...title, ...stop]), ...rest];
}

function joined(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [text(" "), ...line]));
}

function bullets(items: readonly (readonly Inline[])[]): List {
  return {
    type: "list",
    marker: "bullet",
    items: items.map((children) => ({ children: [paragraph(children)] })),
  };
}

function paragraph(children: readonly Inline[]): Block {
  return { type: "paragraph", children };
}

function strong(children: readonly Inline[]): Inline {
  return { type: "strong", children };
}

function text(value: string): Inline {
  return { type: "text", value };
}
