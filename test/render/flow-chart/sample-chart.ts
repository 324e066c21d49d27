import type { Figure, FlowAside, FlowStep, Inline } from "../../../src/document/document.ts";

const text = (value: string): readonly Inline[] => [{ type: "text", value }];

export const action = (title: string, ...lines: readonly string[]): FlowStep => ({
  kind: "action",
  title: text(title),
  lines: lines.map(text),
});

export const question = (title: string, aside: FlowAside): FlowStep => ({
  kind: "question",
  title: text(title),
  aside,
  answers: { aside: "Yes", onward: "No" },
});

export const aside = (
  kind: FlowAside["kind"],
  leads: FlowAside["leads"],
  [title, ...lines]: readonly [string, ...(readonly string[])],
): FlowAside => ({ kind, leads, title: text(title), lines: lines.map(text) });

export const choice = (
  title: string,
  ways: Readonly<Record<string, readonly string[]>>,
): FlowStep => ({
  kind: "choice",
  title: text(title),
  lines: [],
  ways: Object.entries(ways).map(([condition, lines]) => ({
    case: text(condition),
    lines: lines.map(text),
  })),
});

export const figureOf = (...steps: readonly FlowStep[]): Figure => ({
  type: "figure",
  caption: text("What to do in a fire"),
  description: "A flow chart in four steps. They follow in words.",
  chart: { steps },
});

/** A chart with each kind of step. */
export const sampleFigure: Figure = figureOf(
  question("Is anybody hurt?", aside("emergency", "onward", ["Call 999", "Do not wait."])),
  question("Is it a drill?", aside("action", "out", ["Walk to the field", "Take the register."])),
  action("Ring the bell", "The office rings it too."),
  choice("The head decides", {
    "The fire is small": ["Use an extinguisher.", "Keep the door behind you."],
    "Nobody knows": ["Ask the fire service."],
  }),
  action("Tell the governors"),
);
