import {
  ContentScanner,
  NotContent,
  type Operand,
  type OperandDictionary,
  type Operation,
  type StringPlace,
} from "./content-scanner.ts";
import {
  around,
  type Box,
  boxAround,
  chained,
  emptyBox,
  type GrowingBox,
  growTo,
  identity,
  type Matrix,
  matrixOf,
} from "./geometry.ts";
import type { MarkedSequence, PageContent, PaintedObject, ShownText } from "./page-content.ts";

/** Reads a content stream. Throws NotContent where its brackets do not pair. */
export function readContent(bytes: Uint8Array): PageContent {
  const reader = new ContentReader();
  const scanner = new ContentScanner(bytes);
  for (let operation = scanner.next(); operation; operation = scanner.next())
    reader.read(operation);
  return { bytes, ...reader.finish() };
}

/** A text object that is open, or what of it follows a mark inside it. */
interface OpenText {
  readonly start: number;
  readonly hasMarks: boolean;
  readonly shown: ShownText[];
  /** Where its first and last words start and end. */
  firstShown: number;
  size: number;
  lastShown: number;
  matrix: Matrix;
  readonly box: GrowingBox;
}

type GrowingObject = Omit<PaintedObject, "end" | "box"> & { end: number; box: Box };

interface GraphicsState {
  readonly matrix: Matrix;
  readonly font: string;
  readonly fontSize: number;
}

const notText = { shown: [], size: 0, resource: undefined } as const;

class ContentReader {
  readonly #sequences: MarkedSequence[] = [];
  readonly #objects: GrowingObject[] = [];
  #sequence: MarkedSequence | undefined;
  #state: GraphicsState = { matrix: identity, font: "", fontSize: 0 };
  readonly #states: GraphicsState[] = [];
  #path: { readonly start: number; readonly points: number[] } | undefined;
  #text: OpenText | undefined;
  #run = 0;
  /** How deep the graphics state was where the run began. */
  #runDepth = 0;

  read(operation: Operation): void {
    const { operator } = operation;
    if (pathOperators.has(operator)) this.#extendPath(operation);
    else if (paintOperators.has(operator)) this.#endPath(operation, "paint");
    else this.#operators.get(operator)?.(operation);
  }

  finish(): Omit<PageContent, "bytes"> {
    if (this.#sequence) throw new NotContent("A marked sequence does not end.");
    if (this.#text) throw new NotContent("A text object does not end.");
    if (this.#states.length > 0) throw new NotContent("A graphics state is not restored.");
    return { sequences: this.#sequences, objects: this.#objects };
  }

  readonly #operators = new Map<string, (operation: Operation) => void>([
    ["q", () => this.#states.push(this.#state)],
    ["Q", () => this.#restore()],
    ["cm", ({ operands }) => this.#transform(operands)],
    ["n", (operation) => this.#endPath(operation, "leave")],
    ["Do", (operation) => this.#picture(operation)],
    ["sh", (operation) => this.#picture(operation)],
    ["BI", (operation) => this.#picture(operation)],
    ["BMC", (operation) => this.#mark(operation)],
    ["BDC", (operation) => this.#mark(operation)],
    ["EMC", (operation) => this.#endMark(operation)],
    ["BT", ({ start }) => this.#startText(start)],
    ["ET", (operation) => this.#endText(operation)],
    ["Tf", ({ operands }) => this.#setFont(operands)],
    ["Tm", ({ operands }) => this.#place(matrixOf(numbersIn(operands)))],
    ["Td", ({ operands }) => this.#move(operands)],
    ["TD", ({ operands }) => this.#move(operands)],
    ["Tj", (operation) => this.#show(operation)],
    ["TJ", (operation) => this.#show(operation)],
    ["'", (operation) => this.#show(operation)],
    ['"', (operation) => this.#show(operation)],
  ]);

  #restore(): void {
    const state = this.#states.pop();
    if (!state) throw new NotContent("A graphics state is restored that was not saved.");
    this.#state = state;
    if (this.#states.length < this.#runDepth) this.#startRun();
  }

  #startRun(): void {
    this.#run++;
    this.#runDepth = this.#states.length;
  }

  #transform(operands: readonly Operand[]): void {
    const matrix = chained(matrixOf(numbersIn(operands)), this.#state.matrix);
    this.#state = { ...this.#state, matrix };
  }

  #add(object: Omit<PaintedObject, "run" | "sequence">): void {
    const last = this.#objects.at(-1);
    if (last?.run !== this.#run) this.#runDepth = this.#states.length;
    else if (last.kind === "path" && object.kind === "path") {
      // A dotted line is hundreds of squares.
      last.end = object.end;
      last.box = around(last.box, object.box);
      return;
    }
    const { kind, start, end, box, shown, size, resource } = object;
    const sequence = this.#sequence;
    this.#objects.push({ kind, start, end, sequence, box, shown, size, resource, run: this.#run });
  }

  #extendPath({ operator, operands, start }: Operation): void {
    this.#path ??= { start, points: [] };
    const { points } = this.#path;
    const numbers = numbersIn(operands);
    if (operator !== "re") for (const number of numbers) points.push(number);
    else {
      const [x = 0, y = 0, width = 0, height = 0] = numbers;
      points.push(x, y, x + width, y, x, y + height, x + width, y + height);
    }
  }

  #endPath({ end }: Operation, then: "paint" | "leave"): void {
    const path = this.#path;
    this.#path = undefined;
    if (!path || then === "leave") return;
    const box = boxAround(path.points, this.#state.matrix);
    this.#add({ kind: "path", start: path.start, end, box, ...notText });
  }

  #picture({ operands: [name], start, end }: Operation): void {
    const resource = typeof name === "string" ? name : undefined;
    // A picture fills a square of one by one; a form is taken for its origin.
    const box = boxAround([0, 0, 1, 1], this.#state.matrix);
    this.#add({ kind: "picture", start, end, box, ...notText, resource });
  }

  #mark({ operands: [tag, properties], start, end }: Operation): void {
    this.#partText(end);
    const id = isDictionary(properties) ? properties.entries.get("MCID") : undefined;
    this.#sequence = {
      tag: typeof tag === "string" ? tag : "",
      id: typeof id === "number" ? id : undefined,
      start,
      end,
      outer: this.#sequence,
    };
    this.#sequences.push(this.#sequence);
    this.#startRun();
  }

  #endMark({ end }: Operation): void {
    if (!this.#sequence) throw new NotContent("A marked sequence ends that did not start.");
    this.#partText(end);
    this.#sequence = this.#sequence.outer;
    this.#startRun();
  }

  #startText(start: number, hasMarks = false): void {
    const matrix = this.#text?.matrix ?? identity;
    const none = { firstShown: start, lastShown: start, shown: [], size: 0, box: { ...emptyBox } };
    this.#text = { start, hasMarks, matrix, ...none };
  }

  /** What is marked within a text object is an object of its own. */
  #partText(at: number): void {
    if (!this.#text) return;
    this.#addText({ ...this.#text, hasMarks: true }, at);
    this.#startText(at, true);
  }

  #endText({ end }: Operation): void {
    if (!this.#text) throw new NotContent("A text object ends that did not start.");
    this.#addText(this.#text, end);
    this.#text = undefined;
  }

  #addText({ box, shown, size, ...text }: OpenText, objectEnd: number): void {
    if (shown.length === 0) return;
    const start = text.hasMarks ? text.firstShown : text.start;
    const end = text.hasMarks ? text.lastShown : objectEnd;
    this.#add({ kind: "text", start, end, box, shown, size, resource: undefined });
  }

  #setFont([font, size]: readonly Operand[]): void {
    this.#state = {
      ...this.#state,
      font: typeof font === "string" ? font : "",
      fontSize: typeof size === "number" ? size : 0,
    };
  }

  #place(matrix: Matrix): void {
    if (this.#text) this.#text.matrix = matrix;
  }

  #move(operands: readonly Operand[]): void {
    if (!this.#text) return;
    const [x = 0, y = 0] = numbersIn(operands);
    const { a, b, c, d, e, f } = this.#text.matrix;
    this.#text.matrix = { a, b, c, d, e: x * a + y * c + e, f: x * b + y * d + f };
  }

  #show({ operands, start, end }: Operation): void {
    const text = this.#text;
    if (!text) throw new NotContent("Text is shown outside a text object.");
    const { font, fontSize, matrix } = this.#state;
    if (text.shown.length === 0) {
      text.firstShown = start;
      text.size = Math.abs(fontSize * text.matrix.d * matrix.d);
    }
    text.lastShown = end;
    for (const place of stringsIn(operands)) text.shown.push({ font, place });
    growTo(text.box, text.matrix, matrix);
  }
}

const pathOperators = new Set(["m", "l", "c", "v", "y", "re", "h"]);
const paintOperators = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*"]);

function numbersIn(operands: readonly Operand[]): readonly number[] {
  // Nearly always all of them are, and a copy of each list costs time.
  return areNumbers(operands) ? operands : operands.filter((each) => typeof each === "number");
}

function areNumbers(operands: readonly Operand[]): operands is readonly number[] {
  return operands.every((operand) => typeof operand === "number");
}

function stringsIn(operands: readonly Operand[]): readonly StringPlace[] {
  return operands.flatMap((operand) => {
    if (typeof operand !== "object") return [];
    if ("from" in operand) return [operand];
    return Array.isArray(operand) ? stringsIn(operand) : [];
  });
}

function isDictionary(operand: Operand | undefined): operand is OperandDictionary {
  return typeof operand === "object" && !Array.isArray(operand) && "entries" in operand;
}
