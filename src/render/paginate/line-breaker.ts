import type { Typeface } from "../../typeface/typefaces.ts";
import { type LetterWidths, lettersOf } from "./letter-widths.ts";
import type { TextRun, Weight } from "./text-runs.ts";

const space = 0x20;
/** Hyphens, dashes, question mark, ellipsis: a line may end after them although no space follows. */
const breakers = tableOf("-\u00AD\u2010\u2012–—?…\u200B");
/** No line begins with these. */
const closers = tableOf(")]}’”»,.;:!?/%'\"");

/** Sets text in a typeface as a browser does. */
export class Typesetter {
  readonly #letters: LetterWidths;

  constructor(typeface: Typeface) {
    this.#letters = lettersOf(typeface);
  }

  /** How many lines the runs take, filling each line as far as it goes. Zero for no text. */
  countLines(runs: readonly TextRun[], width: number, size: number): number {
    const breaker = new LineBreaker(this.#letters, (width / size) * 1000);
    for (const run of runs) breaker.add(run);
    return breaker.lines;
  }

  /** How wide the runs are on a line of their own, at a type size of 1. */
  widthOf(runs: readonly TextRun[]): number {
    const widths = runs.map(({ text, weight }) => this.#letters.textWidth(text, weight));
    return widths.reduce((sum, width) => sum + width, 0) / 1000;
  }
}

/** Widths are in 1/1000 of the type size. */
class LineBreaker {
  lines = 0;
  readonly #letters: LetterWidths;
  readonly #width: number;
  /** What is certain to stand on the line. */
  #line = 0;
  /** Space between that and the word, which falls away where the line ends. */
  #space = 0;
  #word = 0;
  #previous = 0;

  constructor(letters: LetterWidths, width: number) {
    this.#letters = letters;
    this.#width = width;
  }

  add({ text, weight }: TextRun): void {
    if (text === "\n") {
      this.#endLine();
      return;
    }
    for (let at = 0; at < text.length; at++) {
      const codeUnit = text.charCodeAt(at);
      if (codeUnit === space) this.#addSpace(weight);
      else this.#addLetter(codeUnit, weight);
      this.#previous = codeUnit;
    }
  }

  #addSpace(weight: Weight): void {
    this.#endWord();
    this.#space = this.#line === 0 ? 0 : this.#letters.letterWidth(space, this.#previous, weight);
  }

  #addLetter(codeUnit: number, weight: Weight): void {
    if (breakers[this.#previous] === 1 && closers[codeUnit] === 0) this.#endWord();
    if (this.lines === 0) this.lines = 1;
    const width = this.#letters.letterWidth(codeUnit, this.#previous, weight);
    this.#word += width;
    if (this.#line + this.#space + this.#word > this.#width) this.#breakBefore(width);
  }

  /** Moves the word to the next line, or only its last letter where the word alone is wider than a line. */
  #breakBefore(letter: number): void {
    if (this.#line > 0) this.#startLine();
    if (this.#word <= this.#width) return;
    this.#startLine();
    this.#word = letter;
  }

  #startLine(): void {
    this.lines++;
    this.#line = 0;
    this.#space = 0;
  }

  #endWord(): void {
    if (this.#word === 0) return;
    this.#line += this.#space + this.#word;
    this.#space = 0;
    this.#word = 0;
  }

  #endLine(): void {
    this.lines = Math.max(this.lines, 1);
    this.#startLine();
    this.#word = 0;
    this.#previous = 0;
  }
}

/** 1 for each of the characters, by code unit. */
function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
