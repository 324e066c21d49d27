import {
  ContentScanner,
  NotContent,
  type Operand,
  type OperandDictionary,
  operatorKey,
} from "./content-scanner.ts";
import {
  chained,
  emptyBox,
  emptyOut,
  type GrowingBox,
  growAround,
  growToPoint,
  identity,
  type Matrix,
  unitBox,
} from "./geometry.ts";
import type { MarkedSequence, PageContent, PaintedObject, ShownText } from "./page-content.ts";

/** Reads a content stream. Throws NotContent where its brackets do not pair. */
export function readContent(bytes: Uint8Array): PageContent {
  const scanner = new ContentScanner(bytes);
  const reader = new ContentReader(scanner);
  while (scanner.next()) operators.get(scanner.operator)?.(reader);
  return { bytes, ...reader.finish() };
}

/** What each operator does to a reader; others neither paint nor mark. */
const operators = new Map<number, (reader: ContentReader) => void>(
  Object.entries<(reader: ContentReader) => void>({
    q: (reader) => reader.save(),
    Q: (reader) => reader.restore(),
    cm: (reader) => reader.transform(),
    re: (reader) => reader.addRectangle(),
    n: (reader) => reader.leavePath(),
    BMC: (reader) => reader.mark(),
    BDC: (reader) => reader.mark(),
    EMC: (reader) => reader.endMark(),
    BT: (reader) => reader.startText(),
    ET: (reader) => reader.endText(),
    Tf: (reader) => reader.setFont(),
    Tm: (reader) => reader.place(),
    Td: (reader) => reader.move(),
    TD: (reader) => reader.move(),
    ...each(["m", "l", "c", "v", "y", "h"], (reader) => reader.addPoints()),
    ...each(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*"], (reader) => reader.paintPath()),
    ...each(["Do", "sh", "BI"], (reader) => reader.paintPicture()),
    ...each(["Tj", "TJ", "'", '"'], (reader) => reader.show()),
  }).map(([operator, act]) => [operatorKey(operator), act]),
);

function each<T>(names: readonly string[], value: T): Record<string, T> {
  return Object.fromEntries(names.map((name) => [name, value]));
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
  readonly box: GrowingBox;
}

type GrowingObject = Omit<PaintedObject, "end" | "box"> & { end: number; readonly box: GrowingBox };

type GrowingMatrix = { -readonly [Key in keyof Matrix]: Matrix[Key] };

interface GraphicsState {
  readonly matrix: Matrix;
  readonly font: string;
  readonly fontSize: number;
}

const notText = { shown: [], size: 0, resource: undefined } as const;

class ContentReader {
  readonly #scanner: ContentScanner;
  readonly #sequences: MarkedSequence[] = [];
  readonly #objects: GrowingObject[] = [];
  #sequence: MarkedSequence | undefined;
  #state: GraphicsState = { matrix: identity, font: "", fontSize: 0 };
  readonly #states: GraphicsState[] = [];
  /** Where the open path starts, if there is one, and what it reaches. One box for all: a page may have thousands. */
  #pathStart: number | undefined;
  readonly #pathBox: GrowingBox = { ...emptyBox };
  #text: OpenText | undefined;
  /** Of the open text object: written over by each operator that moves it. */
  readonly #textMatrix: GrowingMatrix = { ...identity };
  #run = 0;
  /** How deep the graphics state was where the run began. */
  #runDepth = 0;

  constructor(scanner: ContentScanner) {
    this.#scanner = scanner;
  }

  finish(): Omit<PageContent, "bytes"> {
    if (this.#sequence) throw new NotContent("A marked sequence does not end.");
    if (this.#text) throw new NotContent("A text object does not end.");
    if (this.#states.length > 0) throw new NotContent("A graphics state is not restored.");
    return { sequences: this.#sequences, objects: this.#objects };
  }

  save(): void {
    this.#states.push(this.#state);
  }

  restore(): void {
    const state = this.#states.pop();
    if (!state) throw new NotContent("A graphics state is restored that was not saved.");
    this.#state = state;
    if (this.#states.length < this.#runDepth) this.#startRun();
  }

  #startRun(): void {
    this.#run++;
    this.#runDepth = this.#states.length;
  }

  transform(): void {
    const scanner = this.#scanner;
    const own = { ...identity };
    readMatrix(scanner, own);
    const matrix = chained(own, this.#state.matrix);
    this.#state = { ...this.#state, matrix };
  }

  #add(object: Omit<GrowingObject, "run" | "sequence">): void {
    const last = this.#objects.at(-1);
    if (last?.run !== this.#run) this.#runDepth = this.#states.length;
    const { kind, start, end, box, shown, size, resource } = object;
    const sequence = this.#sequence;
    this.#objects.push({ kind, start, end, sequence, box, shown, size, resource, run: this.#run });
  }

  addPoints(): void {
    const scanner = this.#scanner;
    this.#openPath();
    for (let at = 0; at + 1 < scanner.numberCount; at += 2) {
      growToPoint(this.#pathBox, scanner.number(at), scanner.number(at + 1), this.#state.matrix);
    }
  }

  addRectangle(): void {
    const scanner = this.#scanner;
    const { matrix } = this.#state;
    const left = scanner.number(0);
    const bottom = scanner.number(1);
    const right = left + scanner.number(2);
    const top = bottom + scanner.number(3);
    this.#openPath();
    const box = this.#pathBox;
    growToPoint(box, left, bottom, matrix);
    growToPoint(box, right, bottom, matrix);
    growToPoint(box, left, top, matrix);
    growToPoint(box, right, top, matrix);
  }

  #openPath(): void {
    if (this.#pathStart !== undefined) return;
    this.#pathStart = this.#scanner.start;
    emptyOut(this.#pathBox);
  }

  leavePath(): void {
    this.#pathStart = undefined;
  }

  paintPath(): void {
    const start = this.#pathStart;
    this.#pathStart = undefined;
    if (start === undefined) return;
    const { end } = this.#scanner;
    const last = this.#objects.at(-1);
    if (last?.kind === "path" && last.run === this.#run) {
      // A dotted line is hundreds of squares.
      last.end = end;
      growAround(last.box, this.#pathBox);
    } else this.#add({ kind: "path", start, end, box: { ...this.#pathBox }, ...notText });
  }

  paintPicture(): void {
    const { values, start, end } = this.#scanner;
    // A picture fills a square of one by one; a form is taken for its origin.
    const box = unitBox(this.#state.matrix);
    this.#add({ kind: "picture", start, end, box, ...notText, resource: textOf(values[0]) });
  }

  mark(): void {
    const { values, start, end } = this.#scanner;
    const [tag, properties] = values;
    this.#partText(end);
    const id = isDictionary(properties) ? properties.entries.get("MCID") : undefined;
    this.#sequence = {
      tag: textOf(tag) ?? "",
      id: typeof id === "number" ? id : undefined,
      start,
      end,
      outer: this.#sequence,
    };
    this.#sequences.push(this.#sequence);
    this.#startRun();
  }

  endMark(): void {
    if (!this.#sequence) throw new NotContent("A marked sequence ends that did not start.");
    this.#partText(this.#scanner.end);
    this.#sequence = this.#sequence.outer;
    this.#startRun();
  }

  startText(): void {
    this.#openText(this.#scanner.start, false);
  }

  #openText(start: number, hasMarks: boolean): void {
    if (!this.#text) Object.assign(this.#textMatrix, identity);
    const none = { firstShown: start, lastShown: start, shown: [], size: 0, box: { ...emptyBox } };
    this.#text = { start, hasMarks, ...none };
  }

  /** What is marked within a text object is an object of its own. */
  #partText(at: number): void {
    if (!this.#text) return;
    this.#addText({ ...this.#text, hasMarks: true }, at);
    this.#openText(at, true);
  }

  endText(): void {
    if (!this.#text) throw new NotContent("A text object ends that did not start.");
    this.#addText(this.#text, this.#scanner.end);
    this.#text = undefined;
  }

  #addText({ box, shown, size, ...text }: OpenText, objectEnd: number): void {
    if (shown.length === 0) return;
    const start = text.hasMarks ? text.firstShown : text.start;
    const end = text.hasMarks ? text.lastShown : objectEnd;
    this.#add({ kind: "text", start, end, box, shown, size, resource: undefined });
  }

  setFont(): void {
    const font = textOf(this.#scanner.values[0]) ?? "";
    this.#state = { matrix: this.#state.matrix, font, fontSize: this.#scanner.number(0) };
  }

  place(): void {
    if (this.#text) readMatrix(this.#scanner, this.#textMatrix);
  }

  move(): void {
    if (!this.#text) return;
    const x = this.#scanner.number(0);
    const y = this.#scanner.number(1);
    const matrix = this.#textMatrix;
    matrix.e += x * matrix.a + y * matrix.c;
    matrix.f += x * matrix.b + y * matrix.d;
  }

  show(): void {
    const text = this.#text;
    if (!text) throw new NotContent("Text is shown outside a text object.");
    const { start, end, values } = this.#scanner;
    const { font, fontSize, matrix } = this.#state;
    if (text.shown.length === 0) {
      text.firstShown = start;
      text.size = Math.abs(fontSize * this.#textMatrix.d * matrix.d);
    }
    text.lastShown = end;
    for (const value of values) addShown(text.shown, font, value);
    growToPoint(text.box, this.#textMatrix.e, this.#textMatrix.f, matrix);
  }
}

function readMatrix(scanner: ContentScanner, matrix: GrowingMatrix): void {
  matrix.a = scanner.number(0);
  matrix.b = scanner.number(1);
  matrix.c = scanner.number(2);
  matrix.d = scanner.number(3);
  matrix.e = scanner.number(4);
  matrix.f = scanner.number(5);
}

function addShown(shown: ShownText[], font: string, value: Operand): void {
  if (typeof value !== "object") return;
  if ("from" in value) shown.push({ font, place: value });
  else if (Array.isArray(value)) for (const each of value) addShown(shown, font, each);
}

function textOf(operand: Operand | undefined): string | undefined {
  return typeof operand === "string" ? operand : undefined;
}

function isDictionary(operand: Operand | undefined): operand is OperandDictionary {
  return typeof operand === "object" && !Array.isArray(operand) && "entries" in operand;
}
