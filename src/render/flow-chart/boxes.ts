import type { FlowAside, FlowText, FlowWay } from "../../document/document.ts";
import type { Area, BoxShape, PlacedBox, PlacedLine } from "./chart-layout.ts";
import { number, padding, settings, taper, ways } from "./chart-metrics.ts";
import { placeText, type SetText, setSentences, setText } from "./set-text.ts";

/** A box with its text set, so that its height is known, before it has a place. */
export interface Box {
  readonly shape: BoxShape;
  readonly width: number;
  /** The least height that holds its text. */
  readonly height: number;
  readonly text: SetText;
  readonly step: number | undefined;
}

/** The box of a numbered step. */
export function stepBox(
  text: FlowText,
  { shape, step, width }: { readonly shape: "action" | "question"; step: number; width: number },
): Box {
  const room = width - start(step) - end(shape);
  return sized({ shape, width, step, text: setText(text, room) });
}

export function asideBox(content: FlowAside, width: number): Box {
  const room = width - 2 * padding.inline;
  if (content.kind === "action") {
    return sized({ shape: "action", width, step: undefined, text: setText(content, room) });
  }
  const look = { title: settings.emergencyTitle, text: settings.emergencyText };
  return sized({
    shape: "emergency",
    width,
    step: undefined,
    text: setText(content, room, look),
  });
}

/** The two boxes of a way: when it applies, and what to do then. */
export function wayBoxes(way: FlowWay): readonly [condition: Box, lines: Box] {
  const conditionRoom = ways.case.width - start(undefined) - end("case");
  const linesRoom = ways.lines.width - 2 * padding.inline;
  return [
    sized({
      shape: "case",
      width: ways.case.width,
      step: undefined,
      text: setSentences([way.case], conditionRoom, settings.case),
    }),
    sized({
      shape: "action",
      width: ways.lines.width,
      step: undefined,
      text: setSentences(way.lines, linesRoom, settings.text),
    }),
  ];
}

/** Puts a box in its place, with its text in the middle of its height. */
export function placeBox(box: Box, area: Area): PlacedBox {
  const { shape, step, text } = box;
  const left = start(step);
  const inside = { ...area, x: area.x + left, width: area.width - left - end(shape) };
  return {
    ...area,
    shape,
    number: step === undefined ? undefined : placeNumber(step, area),
    lines: placeText(text, inside, shape === "emergency" ? "middle" : "start"),
  };
}

function placeNumber(step: number, area: Area): PlacedLine | undefined {
  const x = area.x + inset(step) + number.radius;
  const setting = { lines: [{ text: String(step), setting: settings.number }], height: 12 };
  return placeText(setting, { ...area, x, width: 0 }, "middle")[0];
}

function sized(box: Omit<Box, "height">): Box {
  const extra = box.shape === "emergency" ? emergencyBorder : 0;
  return { ...box, height: box.text.height + 2 * (padding.block + extra) };
}

/** Its outline is double, which takes some room. */
const emergencyBorder = 3;

/** From a box's left edge to its text. */
function start(step: number | undefined): number {
  return inset(step) + (step === undefined ? 0 : number.room);
}

/** To a step's number, which stands in the same place whatever the box's shape. */
function inset(step: number | undefined): number {
  return step === undefined ? padding.inline : taper.question;
}

/** From the text to a box's right edge: it keeps clear of a tapered end. */
function end(shape: BoxShape): number {
  switch (shape) {
    case "question":
      return taper.question + clear;
    case "case":
      return taper.case + clear;
    case "action":
    case "emergency":
      return padding.inline;
  }
}

const clear = 3;
